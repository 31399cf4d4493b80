import { describe, expect, it } from 'vitest'
import { openSpellings } from '#shared/spellings.ts'
import { newLibrary } from './store/library-file.ts'
import { retag, spelling } from './tags.ts'

const asIs = (tag: string) => tag

describe('tags of an article', () => {
  it('are compared without case and kept as first written', () => {
    expect(retag(['War/Cyber'], ['war/cyber', 'Cloud'], [], asIs)).toEqual(['War/Cyber', 'Cloud'])
    expect(retag([], ['cloud'], [], (tag) => (tag === 'cloud' ? 'Cloud' : tag))).toEqual(['Cloud'])
  })

  it('that do not change are the same array, so that nothing is written', () => {
    const tags = ['a', 'b']
    expect(retag(tags, ['A'], ['c'], asIs)).toBe(tags)
  })

  it('can be taken off and put on at once; a tag named twice is added once', () => {
    expect(retag(['a', 'b'], ['c', 'C'], ['B'], asIs)).toEqual(['a', 'c'])
  })
})

describe('the spelling of a topic', () => {
  const spelled = (own: readonly string[], written: readonly string[]) => {
    const spellings = openSpellings(own)
    for (const tag of written) spellings.add(tag)
    return spellings.of('war')
  }

  it('is what most write, in whatever order they are asked', () => {
    expect(spelled([], ['war', 'War', 'war'])).toBe('war')
    expect(spelled([], ['War', 'war'])).toBe('War')
    expect(spelled([], ['war', 'War'])).toBe('War')
    expect(spelled([], [])).toBeUndefined()
  })

  it('is that of articles and of highlights alike, and one that is nowhere stays as it is typed', () => {
    const tagged = new Map([
      ['War', new Set(['a', 'b'])],
      ['war', new Set(['c'])],
    ])
    const spelled = spelling({ library: () => newLibrary(new Date(0)), articlesByTag: () => tagged })
    expect([spelled('WAR'), spelled('Weir')]).toEqual(['War', 'Weir'])
  })

  it('is the library’s own before all others', () => {
    expect(spelled(['WAR'], ['war', 'war'])).toBe('WAR')
  })
})

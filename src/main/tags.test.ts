import { describe, expect, it } from 'vitest'
import { retag } from './tags.ts'

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

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tagKey } from '#shared/topic-path.ts'
import { hostileText } from './testing/read-markdown.ts'
import { tagOf, tagsOf } from './topic-tags.ts'

/** What Obsidian takes for one tag: no white space, no punctuation but `_`, `-` and `/`, no empty part, and a letter. */
const VALID = /^[^\s\p{Cc}\p{Cf}!-,.:-@[-^`{-~\u2000-\u206f]+$/u
const isValid = (tag: string): boolean =>
  VALID.test(tag) && /[^\p{Nd}/_-]/u.test(tag) && tag.split('/').every((part) => part !== '')

describe('topics as tags that Obsidian takes', () => {
  test.each([
    ['climate', 'climate'],
    ['press freedom', 'press_freedom'],
    ['press-freedom', 'press-freedom'],
    ['war/cyber', 'war/cyber'],
    ['1984', 'y1984'],
    ['war/1984', 'war/1984'],
    ['1984/war', 'y1984/war'],
    ['日本 語', '日本_語'],
    ['हिन्दी', 'हिन्दी'],
    ['½', '½'],
    ['📚', '📚'],
    ['Straße', 'Straße'],
  ])('%s is %s', (topic, tag) => expect(tagOf(topic)).toBe(tag))

  test('what a tag cannot write has a suffix that will never change: vaults are full of it', () => {
    expect(
      ['C++', 'c++', 'C#', 'c', 'AT&T', 'war & peace', 'press_freedom', '+++', 'y1984', 'lang/C++/boost'].map(tagOf),
    ).toEqual([
      'C__wzkv9e',
      'c__wzkv9e',
      'C__hkmz4r',
      'c',
      'AT-T__ktskkh',
      'war-peace__wwyr8n',
      'press_freedom__s04cma',
      'x__y91pw9',
      'y1984__xvpskb',
      'lang/C__wzkv9e/boost',
    ])
  })

  test('each is there once, whatever its case', () => {
    expect(tagsOf(['War', 'war', 'press freedom', 'Press  Freedom'])).toEqual(['War', 'press_freedom'])
    expect(tagsOf(['Straße', 'STRASSE', 'cote', 'côté'])).toEqual(['Straße', 'cote', 'côté'])
    expect(tagsOf(['C++', 'C#', 'c'])).toHaveLength(3)
  })

  /** Names that differ in as little as possible. */
  const names = fc.oneof(
    fc.array(fc.constantFrom('C', 'c', '+', '#', '_', '-', ' ', '/', '1', '9', 'y', 'ß', 'ss', '&', '.', 'é', '٣'), {
      minLength: 1,
      maxLength: 6,
    }),
    fc.array(hostileText, { minLength: 1, maxLength: 2 }),
  )
  const topics = names.map((parts) => parts.join('')).filter((topic) => tagKey(topic) !== '')

  test('any topic gives a tag that Obsidian reads whole', () => {
    fc.assert(
      fc.property(topics, (topic) => {
        expect([topic, tagOf(topic), isValid(tagOf(topic))]).toEqual([topic, tagOf(topic), true])
      }),
      { numRuns: 5000 },
    )
  })

  test('no two topics are one tag for Obsidian, which ignores case', () => {
    fc.assert(
      fc.property(fc.array(topics, { minLength: 2, maxLength: 30 }), (many) => {
        const byTag = new Map<string, string>()
        for (const topic of many) {
          const tag = tagOf(topic).toLowerCase()
          const key = tagKey(topic)
          expect([tag, byTag.get(tag) ?? key]).toEqual([tag, key])
          byTag.set(tag, key)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('a topic below another is a tag below its tag', () => {
    fc.assert(
      fc.property(topics, topics, (parent, child) => {
        expect(tagOf(`${parent}/${child}`).startsWith(`${tagOf(parent)}/`)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})

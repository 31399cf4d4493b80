import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type FrontMatter, frontMatter, tagOf, tagsOf } from './front-matter.ts'
import { hostileText } from './testing/read-markdown.ts'

const facts: FrontMatter = {
  id: 'k7h2m9qx4w3t',
  title: 'A plain title',
  source: 'https://example.org/a?b=1#c',
  author: ['Alice Example'],
  published: '2025-07-22',
  created: '2026-11-24T03:30:00.000Z',
  tags: ['climate'],
  kicker: null,
}

const between = (written: string): string => {
  const match = /^---\n([\s\S]*?\n)---\n$/u.exec(written)
  if (match?.[1] === undefined) throw new Error(`no front matter: ${written}`)
  return match[1]
}

describe('front matter', () => {
  test('ends with the kicker, and has no such key without one', () => {
    const written = frontMatter({ ...facts, kicker: 'Fluss: Notizen' })
    expect(parse(between(written))).toMatchObject({ kicker: 'Fluss: Notizen' })
    expect(written.endsWith('tags:\n  - climate\nkicker: "Fluss: Notizen"\n---\n')).toBe(true)
    expect(frontMatter(facts)).not.toContain('kicker')
  })

  test('reads well: keys in their order, dates as dates', () => {
    expect(
      frontMatter({ ...facts, author: ['Alice Example', 'Bob: Sample'], tags: ['war/cyber', 'Press freedom'] }),
    ).toBe(
      `---
id: k7h2m9qx4w3t
title: A plain title
source: https://example.org/a?b=1#c
author:
  - Alice Example
  - "Bob: Sample"
published: 2025-07-22
created: 2026-11-24T03:30:00.000Z
tags:
  - war/cyber
  - Press-freedom
---
`,
    )
  })

  test('what is not known stands there empty', () => {
    const written = frontMatter({ ...facts, source: null, author: [], published: null, tags: [] })
    expect(written).toContain('\nsource:\nauthor: []\npublished:\n')
    expect(parse(between(written))).toMatchObject({ source: null, author: [], published: null, tags: [] })
  })

  test.each([
    'a: b #c',
    '2025',
    '1e3',
    '2025-07-22',
    '12:30',
    'no',
    'Null',
    '~',
    '- x',
    '"quoted"',
    "it's",
    '@at',
    '---',
    '0x1f',
    '=',
    '<<',
  ])('the title %j survives, also where YAML is read as 1.1', (title) => {
    for (const version of ['1.1', '1.2'] as const) {
      expect(parse(between(frontMatter({ ...facts, title })), { version })).toMatchObject({ title, id: facts.id })
    }
  })

  test('an id that older readers of YAML take for a number stays an id', () => {
    const id = 'e12345678901'
    for (const version of ['1.1', '1.2'] as const) {
      expect(parse(between(frontMatter({ ...facts, id })), { version })).toMatchObject({ id })
    }
  })

  test.each(['2025', '2025-07', '2025-07-22', '2025-07-22T14:05:00Z'])(
    'the date %s reads back as it is known',
    (published) => {
      expect(parse(between(frontMatter({ ...facts, published })))).toMatchObject({ published })
    },
  )

  test('any title, names and address read back on one line each', () => {
    fc.assert(
      fc.property(hostileText, fc.array(hostileText, { maxLength: 3 }), hostileText, (title, author, source) => {
        const written = frontMatter({ ...facts, title, author, source, kicker: title })
        const shown = (text: string) =>
          text
            .replace(/\r\n?|[\n\v\f\x85\u2028\u2029]/gu, ' ')
            .replace(/(?!\t)\p{Cc}/gu, '')
            .replace(/^[ \t]+|[ \t]+$/gu, '')
            .replace(/[\p{Cs}\ufeff\ufffe\uffff]/gu, '')
        expect(parse(between(written))).toEqual({
          ...facts,
          title: shown(title),
          source: shown(source),
          author: author.map(shown).filter((name) => name !== ''),
          kicker: shown(title),
        })
        expect(written.match(/^---$/gmu)).toHaveLength(2)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('tags as Obsidian takes them', () => {
  test.each([
    ['press freedom', 'press-freedom'],
    ['war/cyber', 'war/cyber'],
    ['1984', 'y1984'],
    ['war/1984', 'war/1984'],
    ['#C++ & more!', 'C-more'],
    ['日本 語', '日本-語'],
    ['हिन्दी', 'हिन्दी'],
    ['½', '½'],
    ['📚', '📚'],
    ['+++', 'u002b-002b-002b'],
  ])('%s is %s', (tag, safe) => expect(tagOf(tag)).toBe(safe))

  test('each stands once, whatever its case', () => {
    expect(tagsOf(['War', 'war', 'press freedom', 'Press-Freedom'])).toEqual(['War', 'press-freedom'])
    expect(tagsOf(['Straße', 'STRASSE', 'cote', 'côté'])).toEqual(['Straße', 'cote', 'côté'])
  })

  test('any tag gives one that Obsidian reads whole', () => {
    fc.assert(
      fc.property(
        hostileText.filter((tag) => tag !== ''),
        (tag) => {
          expect(tagOf(tag)).toMatch(/^[^\s\p{Cc}!-,.:-@[-^`{-~]+$/u)
          expect(tagOf(tag)).toMatch(/[^\d/_-]/u)
        },
      ),
      { numRuns: 2000 },
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type FrontMatter, frontMatter } from './front-matter.ts'
import { hostileText } from './testing/read-markdown.ts'

const facts: FrontMatter = {
  id: 'k7h2m9qx4w3t',
  title: 'A plain title',
  source: 'https://example.org/a?b=1#c',
  author: ['Alice Example'],
  published: { day: '2025-07-22', precision: 'day', time: null, zone: null },
  created: '2026-11-24T03:30:00.000Z',
  tags: ['climate'],
  more: {
    kicker: null,
    outlet: null,
    site: null,
    agency: null,
    language: null,
    description: null,
    accessed: null,
    incomplete: null,
  },
}

const between = (written: string): string => {
  const match = /^---\n([\s\S]*?\n)---\n$/u.exec(written)
  if (match?.[1] === undefined) throw new Error(`no front matter: ${written}`)
  return match[1]
}

describe('front matter', () => {
  test('ends with what not every article has, and has no such keys where it is unknown', () => {
    const more = {
      kicker: 'Fluss: Notizen',
      outlet: 'The Weir',
      site: '2025',
      agency: 'Reuters',
      language: 'no',
      description: 'Two\nlines.',
      accessed: '2026-11-24',
      incomplete: 'paywall',
    }
    const published = { day: '2026-03-10', precision: 'minute', time: '23:30', zone: 'UTC-05:00' } as const
    const written = frontMatter({ ...facts, more, published })
    expect(written.slice(written.indexOf('published:'))).toBe(`published: 2026-03-10
created: 2026-11-24T03:30:00.000Z
tags:
  - climate
published_precision: minute
published_time: "23:30"
published_zone: UTC-05:00
kicker: "Fluss: Notizen"
outlet: The Weir
site: "2025"
agency: Reuters
language: "no"
description: Two lines.
accessed: 2026-11-24
incomplete: paywall
---
`)
    expect(frontMatter(facts)).not.toMatch(/kicker|outlet|site|agency|language|description|accessed|incomplete|_time/)
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
  - Press_freedom
published_precision: day
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

  test('any title, names and address read back on one line each', () => {
    fc.assert(
      fc.property(hostileText, fc.array(hostileText, { maxLength: 3 }), hostileText, (title, author, source) => {
        const written = frontMatter({ ...facts, title, author, source, more: { ...facts.more, kicker: title } })
        const shown = (text: string) =>
          text
            .replace(/\r\n?|[\n\v\f\x85\u2028\u2029]/gu, ' ')
            .replace(/(?!\t)\p{Cc}/gu, '')
            .replace(/^[ \t]+|[ \t]+$/gu, '')
            .replace(/[\p{Cs}\ufeff\ufffe\uffff]/gu, '')
        const { more: _, published, ...rest } = facts
        expect(parse(between(written))).toEqual({
          ...rest,
          published: published?.day,
          published_precision: 'day',
          title: shown(title),
          source: shown(source),
          author: author.map(shown).filter((name) => name !== ''),
          ...(shown(title) === '' ? {} : { kicker: shown(title) }),
        })
        expect(written.match(/^---$/gmu)).toHaveLength(2)
      }),
      { numRuns: 2000 },
    )
  })
})

import { describe, expect, test } from 'vitest'
import { articleMarkdown, articlePart, type MarkdownArticle } from './article.ts'
import { whenWords } from './facts.ts'
import { article, facts, highlight } from './testing/markdown-article.ts'

describe('an article in Markdown', () => {
  test('is front matter, title, where it comes from, note, highlights in text order, and lost ones apart', () => {
    expect(articleMarkdown(article)).toBe(`---
id: k7h2m9qx4w3t
title: "The river: a #history"
source: https://www.example.org/river?utm_source=x&y=(z)
author:
  - Alice Example
  - Bob Sample
published: 2025-07-01
created: 2026-11-24T03:30:00.000Z
tags:
  - rivers/history
published_precision: month
outlet: The Example Times
site: The Example Times
language: en
accessed: 2026-11-26
---

Published by The Example Times in July 2025. Written by Alice Example and Bob Sample. Captured on 24 November 2026 at 04:30 UTC+01:00 from [example.org](https://www.example.org/river?utm_source=x&y=%28z%29).

## Note

Compare with [[Floods]].

## Highlights

> First passage.

^hl-haaaaaaaaaaa

My *own* thought.

Yellow · #press_freedom · #y1984 · [Open in Commonplace](commonplace://article/k7h2m9qx4w3t/haaaaaaaaaaa)

> Second passage.
>
> Its second paragraph.

^hl-hbbbbbbbbbbb

Blue · [Open in Commonplace](commonplace://article/k7h2m9qx4w3t/hbbbbbbbbbbb)

## Lost highlights

The article no longer contains these passages; they are kept as you highlighted them.

> Gone.

^hl-hccccccccccc

Yellow · [Open in Commonplace](commonplace://article/k7h2m9qx4w3t/hccccccccccc)
`)
  })

  test('with nothing known and nothing written is still a file worth having', () => {
    const bare: MarkdownArticle = {
      ...article,
      url: null,
      tags: [],
      note: '',
      highlights: [],
      facts: {
        ...facts,
        title: 'Pasted',
        byline: [],
        publisher: null,
        siteName: null,
        publishedAt: null,
        publishedRaw: null,
      },
    }
    expect(articleMarkdown(bare)).toBe(`---
id: k7h2m9qx4w3t
title: Pasted
source:
author: []
published:
created: 2026-11-24T03:30:00.000Z
tags: []
language: en
accessed: 2026-11-26
---

Captured on 24 November 2026 at 04:30 UTC+01:00.
`)
  })

  test('an age stands beside the date that was made of it', () => {
    const written = articleMarkdown({
      ...article,
      facts: {
        ...facts,
        publishedAt: '2026-11-21',
        publishedPrecision: 'day',
        publishedRaw: '3 days ago',
        publishedFrom: 'age',
      },
    })
    expect(written).toContain('Published by The Example Times on 21 November 2026 (“3 days ago” on the page).')
  })

  test('an address that is none to follow is only text', () => {
    expect(articleMarkdown({ ...article, url: 'javascript:alert(1)' })).toContain('from javascript:alert(1).')
  })

  test('a marked picture has its place and its note', () => {
    const picture = highlight('hddddddddddd', '', { kind: 'image', note: 'Look left.', end: 10 })
    expect(articleMarkdown({ ...article, highlights: [picture] })).toContain(
      '## Highlights\n\nA picture in the article.\n\n^hl-hddddddddddd\n\nLook left.\n',
    )
  })
})

describe('an article whose page states its offset', () => {
  const evening = {
    ...article,
    facts: {
      ...facts,
      publishedAt: '2026-03-11T04:30:00Z',
      publishedPrecision: 'minute',
      publishedOffset: -300,
      publishedFrom: 'meta',
    },
  } as const
  test('is dated by the page’s clock, in the front matter and in words', () => {
    const written = articleMarkdown(evening)
    expect(written).toContain('\npublished: 2026-03-10\n')
    expect(written).toContain('\npublished_precision: minute\npublished_time: "23:30"\npublished_zone: UTC-05:00\n')
    expect(written).toContain('Published by The Example Times on 10 March 2026 at 23:30 UTC-05:00.')
    const plain = articleMarkdown({ ...evening, facts: { ...evening.facts, publishedOffset: null } })
    expect(plain).toContain('\npublished: 2026-03-11\n')
    expect(plain).toContain('\npublished_precision: minute\npublished_time: "05:30"\npublished_zone: UTC+01:00\n')
    expect(plain).toContain('on 11 March 2026 at 05:30 UTC+01:00.')
  })
})

test.each([
  ['2025', 'year', 'in 2025'],
  ['2025-07', 'month', 'in July 2025'],
  ['2025-07-22', 'day', 'on 22 July 2025'],
  ['2025-07-22T00:05:00Z', 'minute', 'on 22 July 2025 at 00:05 UTC'],
  ['2025-07-22T14:00:00Z', 'hour', 'on 22 July 2025 at about 14:00 UTC'],
  ['2025-07-22T14:35:00Z', 'hour', 'on 22 July 2025 at about 14:00 UTC'],
  ['2025-07-22T14:05:00Z', 'day', 'on 22 July 2025'],
  ['2025-07-22T14:05:00Z', null, 'on 22 July 2025 at 14:05 UTC'],
  ['2025-13-45', 'day', 'on 2025-13-45'],
] as const)('%s, known to the %s, reads %s', (date, precision, words) => expect(whenWords(date, precision)).toBe(words))

test('the title is a heading only where that is wanted: file name and property say it already', () => {
  const heading = '\n# The river: a \\#history\n'
  expect(articleMarkdown(article)).not.toContain(heading)
  expect(articleMarkdown(article, { heading: true, text: null, imagePath: () => null })).toContain(heading)
})

test('a part of a document has its title as a heading, and its sections below it', () => {
  const part = articlePart(article, { heading: false, text: 'All of it.', imagePath: () => null })
  expect(part).toContain('\n## The river: a \\#history\n')
  expect(part.match(/^### .*$/gmu)).toEqual(['### Note', '### Highlights', '### Lost highlights', '### Text'])
})

test('a text that is only the beginning says so in a property and in words', () => {
  const written = articleMarkdown({ ...article, facts: { ...facts, incomplete: { reason: 'subscription' } } })
  expect(written).toContain('\nincomplete: subscription\n---\n')
  expect(written).toContain('This is only the beginning: the page shows the rest of the article to subscribers.\n')
  expect(articleMarkdown(article)).not.toContain('incomplete')
})

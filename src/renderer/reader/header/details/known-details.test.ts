import { expect, test } from 'vitest'
import type { ArticleView } from '#shared/views.ts'
import { detailsText, knownDetails } from './known-details.ts'

const facts = {
  ...{ title: 'The weir', kicker: null, byline: ['Ines Almeida', 'Tom Rask'], publisher: 'River Times' },
  ...{ siteName: 'River Times', agency: null, place: 'Hollow', language: 'en', excerpt: 'A crack.', wordCount: 1204 },
  ...{ publishedAt: '2026-11-30', publishedPrecision: 'day', publishedOffset: -300, publishedRaw: '3 days ago' },
  ...{ publishedFrom: 'age', modifiedAt: '2026-03-11T04:30:00Z', incomplete: null },
}

function article(changes: Partial<Record<keyof ArticleView, unknown>> = {}): ArticleView {
  const version = { n: 1, capturedAt: '2026-11-30T22:30:00Z', timeZone: 'Asia/Tokyo', charset: { name: 'utf-8' } }
  return {
    ...{ url: 'https://a.example/x?utm=1', canonicalUrl: 'https://a.example/x', capturedAt: version.capturedAt },
    ...{ facts: { ...facts, publishedFrom: 'hand' }, captured: facts, corrected: ['publishedAt'], highlights: [] },
    ...{ versions: [{ ...version, sources: [{ finalUrl: 'https://www.a.example/x?utm=1' }] }], version: 1 },
    ...changes,
  } as unknown as ArticleView
}

const known = (view: ArticleView) =>
  Object.fromEntries(knownDetails(view, 'en-GB').map(({ label, value }) => [label, value]))

test('what is known is named, by the clock of the page and of the reader at the capture', () => {
  expect(known(article())).toMatchObject({
    Address: 'https://a.example/x?utm=1',
    'Redirected to': 'https://www.a.example/x?utm=1',
    'Canonical address': 'https://a.example/x',
    'Stated date': '“3 days ago”, as an age',
    Updated: '10 March 2026 at 23:30',
    Accessed: '1 December 2026',
    Length: '1,204 words',
    Encoding: 'UTF-8',
    Description: 'A crack.',
  })
})

test('what is unknown, or the same as another, is left out', () => {
  const plain = known(
    article({
      ...{ url: 'https://a.example/x', captured: { ...facts, publishedRaw: null, modifiedAt: null } },
      versions: [{ n: 1, capturedAt: '2026-11-30T22:30:00Z', timeZone: 'no zone', charset: null, sources: [] }],
    }),
  )
  for (const label of ['Redirected to', 'Canonical address', 'Stated date', 'Updated', 'Version', 'Encoding'])
    expect(plain, label).not.toHaveProperty(label)
  expect(plain.Accessed).toBe('30 November 2026')
  expect(known(article({ url: null, canonicalUrl: null, versions: [] }))).not.toHaveProperty('Address')
})

test('all of it is a line each for the clipboard, the authors after the title', () => {
  const lines = detailsText(article(), 'en-GB').split('\n')
  expect(lines.slice(0, 3)).toEqual(['Title: The weir', 'By: Ines Almeida; Tom Rask', 'Outlet: River Times'])
  expect(lines).toContain('Published: 30 November 2026')
  expect(lines).toContain('Address: https://a.example/x?utm=1')
})

import type { Facts } from '#shared/model.ts'
import { testFacts } from '../../testing/test-article.ts'
import type { MarkdownArticle, MarkdownHighlight } from '../article.ts'

export const facts: Facts = testFacts({
  title: 'The river: a #history',
  byline: ['Alice Example', 'Bob Sample'],
  publisher: 'The Example Times',
  siteName: 'The Example Times',
  publishedAt: '2025-07',
  publishedPrecision: 'month',
  publishedRaw: 'July 2025',
  wordCount: 900,
})

export const highlight = (id: string, exact: string, more: Partial<MarkdownHighlight> = {}): MarkdownHighlight => ({
  id,
  kind: 'text',
  asset: null,
  quote: { exact, prefix: '', suffix: '' },
  tags: [],
  start: 10,
  end: 10 + exact.length,
  state: 'exact',
  note: '',
  createdAt: '2026-11-24T04:00:00Z',
  colourName: 'Yellow',
  ...more,
})

/** An article with a note, tags, and highlights: two out of order, one lost. */
export const article: MarkdownArticle = {
  id: 'k7h2m9qx4w3t',
  url: 'https://www.example.org/river?utm_source=x&y=(z)',
  capturedAt: '2026-11-24T03:30:00.000Z',
  accessedAt: '2026-11-25T23:30:00.000Z',
  timeZone: 'Europe/Berlin',
  facts,
  tags: ['rivers/history'],
  note: 'Compare with [[Floods]].',
  highlights: [
    highlight('hbbbbbbbbbbb', 'Second passage.\nIts second paragraph.', { start: 500, end: 520, colourName: 'Blue' }),
    highlight('haaaaaaaaaaa', 'First passage.', { note: 'My *own* thought.', tags: ['press freedom', '1984'] }),
    highlight('hccccccccccc', 'Gone.', { start: null, end: null, state: 'lost' }),
  ],
}

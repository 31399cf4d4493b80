import { testFacts } from '../../testing/test-article.ts'
import type { ExportArticle, ExportHighlight } from '../export-format.ts'

/** A highlight for tests; every field is there. */
export function exportHighlight(changed: Partial<ExportHighlight> = {}): ExportHighlight {
  return {
    id: 'haaaaaaaaaaa',
    kind: 'text',
    asset: null,
    colour: 1,
    colourName: 'Yellow',
    noteId: null,
    tags: [],
    quote: { exact: 'the river rose', prefix: 'That spring ', suffix: ' twice.' },
    madeOn: 1,
    review: null,
    createdAt: '2026-11-24T04:00:00.000Z',
    modifiedAt: '2026-11-24T04:00:00.000Z',
    start: 12,
    end: 26,
    state: 'exact',
    note: '',
    link: 'commonplace://article/k7h2m9qx4w3t/haaaaaaaaaaa',
    ...changed,
  }
}

/** An article for tests; every field is there. */
export function exportArticle(id: string, title: string, changed: Partial<ExportArticle> = {}): ExportArticle {
  return {
    id,
    url: `https://example.org/${id}`,
    canonicalUrl: null,
    capturedAt: '2026-11-24T03:30:00.000Z',
    facts: testFacts({
      title,
      byline: ['Alice Example'],
      publisher: 'The Example Times',
      siteName: 'The Example Times',
      publishedAt: '2025-07-22',
      publishedRaw: '22 July 2025',
      wordCount: 900,
    }),
    tags: ['rivers'],
    state: { read: false, progress: 0, starred: false, archived: false, trashedAt: null },
    note: '',
    highlights: [exportHighlight()],
    versions: 1,
    accessedAt: '2026-11-24T03:30:00.000Z',
    timeZone: 'UTC',
    markdown: async () => 'That spring the river rose twice.',
    image: async () => null,
    ...changed,
  }
}

import type { FilterRow } from '../filters.ts'

/** An article as filters see it. */
export const filterRow: FilterRow = {
  url: 'https://www.example.org/grain',
  byline: ['Zoë Møller'],
  publisher: 'The Gazette',
  siteName: null,
  publishedAt: '2025-07-22T10:00:00Z',
  publishedOffset: null,
  capturedAt: '2025-08-01T00:00:00Z',
  language: 'en-GB',
  wordCount: 1_200,
  tags: ['War/Cyber', 'Économie'],
  highlightTags: [],
  state: { read: false, starred: false, archived: false, trashedAt: null },
  colours: [1, 3],
  highlights: 2,
  noted: false,
  partial: false,
  pictured: false,
}

import { expect, test } from 'vitest'
import type { ArticleView } from '#shared/views.ts'
import { citation } from './citation.ts'

test('a citation gives the day that the page shows, wherever the reader is', () => {
  const facts = {
    byline: ['Ada Quill'],
    title: 'Ferries stay in harbour',
    publisher: 'The Weir',
    siteName: null,
    publishedAt: '2026-03-11T04:30:00Z',
    publishedPrecision: 'day',
    publishedOffset: -300,
  } as unknown as ArticleView['facts']
  expect(citation('No ferry ran.', { facts, url: 'https://the-weir.example/ferries' }, 'en-GB')).toBe(
    '“No ferry ran.”\nAda Quill, “Ferries stay in harbour”, The Weir, 10 March 2026\nhttps://the-weir.example/ferries',
  )
})

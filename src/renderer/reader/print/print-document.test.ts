// @vitest-environment jsdom
import { expect, test } from 'vitest'
import type { HighlightView } from '#shared/views/highlights.ts'
import type { ArticleView } from '#shared/views.ts'
import { noteNumbers } from '../../data/marks/note-numbers.ts'
import { printDocument } from './print-document.ts'

const words = 'One two three four five six seven eight nine ten.'

function highlight(id: string, passage: string, note: string, tags: readonly string[] = []): HighlightView {
  const start = words.indexOf(passage)
  const createdAt = '2026-01-01T00:00:00Z'
  return { id, start, end: start + passage.length, note, tags, colour: 1, createdAt } as unknown as HighlightView
}

test('paper has the numbers of the margin, at the passage and at the note', () => {
  const highlights = [
    highlight('a', 'two three', 'The first.'),
    highlight('b', 'five', ''),
    highlight('c', 'six seven eight', '', ['wool']),
    highlight('d', 'seven', 'The third, inside the second.'),
  ]
  const article = {
    facts: {
      title: 'A title',
      byline: [],
      publisher: null,
      siteName: null,
      publishedAt: null,
      kicker: null,
      language: 'en',
      direction: 'ltr',
    },
    note: '',
    highlights,
    versions: [],
    version: 1,
    capturedAt: '2026-01-01T00:00:00Z',
    url: null,
  } as unknown as ArticleView
  const root = document.createElement('main')
  root.innerHTML = `<p>${words}</p>`
  const printed = new DOMParser().parseFromString(
    printDocument(root, article, (text) => {
      const fragment = document.createDocumentFragment()
      fragment.append(text)
      return fragment
    }),
    'application/xhtml+xml',
  )
  const asides = [...printed.querySelectorAll('aside[data-note="passage"]')].map(
    (aside) => [aside.querySelector('.note-number')?.textContent, aside.textContent?.replace(/^\d+/, '')] as const,
  )
  expect(new Map(asides)).toEqual(
    new Map([
      ['1', 'The first.'],
      ['2', 'wool'],
      ['3', 'The third, inside the second.'],
    ]),
  )
  const atPassages = [...printed.querySelectorAll('sup.note-number')]
    .filter((sup) => sup.closest('aside') === null)
    .map(({ textContent }) => Number(textContent))
  expect([...atPassages].sort()).toEqual([...noteNumbers(highlights).values()])
  expect(root.innerHTML).toBe(`<p>${words}</p>`)
})

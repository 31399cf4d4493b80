import { expect, it } from 'vitest'
import type { HighlightView } from '#shared/views.ts'
import { inOrder, notesWith } from './hits.ts'

const highlight = (id: string, start: number | null, note: string) =>
  ({ id, start, end: start === null ? null : start + 5, note }) as HighlightView
const options = { wholeWords: false, matchCase: false }
const article = {
  note: 'About the Größe of it',
  highlights: [
    highlight('late', 40, 'groesse again'),
    highlight('lost', null, 'größe'),
    highlight('early', 10, 'small'),
  ],
}

it('notes are searched as the text is; a note counts once, and one whose passage is lost is not displayed', () => {
  const notes = notesWith(article, 'grosse', options)
  expect(notes.map((note) => note.highlight?.id ?? 'own')).toEqual(['own'])
  expect(notesWith(article, 'groesse', options).map((note) => note.highlight?.id ?? 'own')).toEqual(['own', 'late'])
  expect(notesWith(article, 'GROSSE', { ...options, matchCase: true })).toEqual([])
})

it('notes come in the order of the text, that on the article first', () => {
  const matches = [
    { start: 5, end: 7 },
    { start: 40, end: 42 },
    { start: 60, end: 62 },
  ]
  const hits = inOrder(matches, notesWith(article, 'groesse', options))
  expect(hits.map((hit) => (hit.kind === 'text' ? hit.start : (hit.highlight?.id ?? 'own')))).toEqual([
    'own',
    5,
    40,
    'late',
    60,
  ])
})

import { expect, it } from 'vitest'
import type { HighlightView } from '#shared/views/highlights.ts'
import type { ArticleView } from '#shared/views.ts'
import { searchable } from './find.ts'
import { hitsAbove, inOrder, notesWith } from './hits.ts'

const highlight = (id: string, start: number | null, note: string) =>
  ({ id, start, end: start === null ? null : start + 5, note }) as HighlightView
const article = {
  facts: { title: 'Die Größe der Schleuse', kicker: 'Serie' } as ArticleView['facts'],
  note: 'About the Größe of it',
  highlights: [
    highlight('late', 40, 'groesse again'),
    highlight('lost', null, 'größe'),
    highlight('early', 10, 'small'),
  ],
}
const has = (query: string, options = { wholeWords: false, matchCase: false }) => {
  const hasIn = (text: string) => searchable(text).find(query, options).length > 0
  return { title: hasIn, note: hasIn }
}
const above = (...query: Parameters<typeof has>) => hitsAbove(article, has(...query)).map(({ kind }) => kind)
const notes = (query: string) => notesWith(article, has(query).note)

it('the title and the note on the article are searched as the text is, the title first; each counts once', () => {
  expect(above('grosse')).toEqual(['title', 'note'])
  expect(above('GROSSE', { wholeWords: false, matchCase: true })).toEqual([])
  expect(above('Größe', { wholeWords: false, matchCase: true })).toEqual(['title', 'note'])
  expect(above('Schleuse')).toEqual(['title'])
  expect(above('serie')).toEqual(['title'])
  expect(above('chleus', { wholeWords: true, matchCase: false })).toEqual([])
})

it('of the notes on passages, one whose passage is lost is not displayed', () => {
  expect(notes('grosse').map((note) => note.highlight?.id)).toEqual([])
  expect(notes('groesse').map((note) => note.highlight?.id)).toEqual(['late'])
})

it('notes come in the order of the text', () => {
  const matches = [
    { start: 5, end: 7 },
    { start: 40, end: 42 },
    { start: 60, end: 62 },
  ]
  const hits = inOrder(matches, notes('groesse'))
  expect(hits.map((hit) => (hit.kind === 'note' ? hit.highlight?.id : hit.start))).toEqual([5, 40, 'late', 60])
})

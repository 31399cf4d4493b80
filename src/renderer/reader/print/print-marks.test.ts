import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { textOf } from '#shared/text/text.ts'
import type { HighlightView } from '#shared/views.ts'
import { markForPrint } from './print-marks.ts'

const { document } = new JSDOM('').window

/** An article with highlights on these words, the first of them the oldest. */
function printed(html: string, ...words: readonly (readonly [words: string, colour: 1 | 2 | 3, note?: string])[]) {
  const root = document.createElement('main')
  root.innerHTML = html
  const { text } = textOf(root)
  const highlights = words.map(([quoted, colour, note = ''], n) => {
    const start = text.indexOf(quoted)
    return { id: `h${n}`, start, end: start + quoted.length, colour, note, createdAt: `2026-01-0${n + 1}` }
  })
  const places = markForPrint(root, highlights as unknown as readonly HighlightView[])
  return { root, text, places }
}

test('a stretch is marked in its colour, and the text stays the same', () => {
  const { root, text, places } = printed('<p>One two three</p>', ['two', 2])
  expect(root.innerHTML).toBe('<p>One <span data-mark="2">two</span> three</p>')
  expect(textOf(root).text).toBe(text)
  expect(places.get('h0')?.note).toBe(root.querySelector('span'))
})

test('where two overlap the shorter one lies above, and each has its place', () => {
  const { root, places } = printed('<p>One two three</p>', ['One two', 1, 'noted'], ['two three', 3])
  expect(root.innerHTML).toBe(
    '<p><span data-mark="1" data-noted="">One </span><span data-mark="1" data-noted="">two</span><span data-mark="3"> three</span></p>',
  )
  expect(places.get('h0')?.note.textContent).toBe('One ')
  expect(places.get('h1')?.note.textContent).toBe('two')
})

test('one ends where its last words do, also where others lie over it', () => {
  const { places } = printed('<p>One <b>two</b> three four</p>', ['One two three', 1], ['two', 2])
  expect([...places].map(([id, { end }]) => [id, end.textContent])).toEqual([
    ['h0', ' three'],
    ['h1', 'two'],
  ])
})

test('each stands where its first words do, whichever is the longer, in the order of the text', () => {
  const { places } = printed(
    '<p>One <b>two</b></p><p>three <b>four five six</b></p>',
    ['two\nthree four five', 1],
    ['One two', 2],
    ['six', 3],
  )
  expect([...places].map(([id, { note, end }]) => [id, note.textContent, end.textContent])).toEqual([
    ['h1', 'One ', 'two'],
    ['h0', 'two', 'four five'],
    ['h2', 'six', 'six'],
  ])
})

test('one over several blocks is marked in each, and nothing lies between them', () => {
  const { root, text } = printed('<p>One <b>two</b></p>\n<h2>Three</h2>\n<p>Four</p>', ['two\nThree\nFour', 1])
  expect(root.innerHTML).toBe(
    '<p>One <b><span data-mark="1">two</span></b></p>\n<h2><span data-mark="1">Three</span></h2>\n<p><span data-mark="1">Four</span></p>',
  )
  expect(textOf(root).text).toBe(text)
})

test('a note on a cell stands before the table, which is not torn apart', () => {
  const { root, places } = printed('<p>x</p><table><tbody><tr><td>38 tons</td></tr></tbody></table>', ['38 tons', 1])
  expect(places.get('h0')?.note).toBe(root.querySelector('table'))
  expect(places.get('h0')?.end.textContent).toBe('38 tons')
})

test('what has lost its place is left out', () => {
  const root = document.createElement('main')
  root.innerHTML = '<p>One</p>'
  const lost = [{ id: 'h', start: null, end: null, colour: 1, note: 'x', createdAt: '' }]
  expect(markForPrint(root, lost as unknown as readonly HighlightView[]).size).toBe(0)
  expect(root.innerHTML).toBe('<p>One</p>')
})

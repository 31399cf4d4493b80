import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { textOf } from '#shared/text/text.ts'
import type { HighlightView } from '#shared/views/highlights.ts'
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
  const positions = markForPrint(root, highlights as unknown as readonly HighlightView[])
  return { root, text, positions }
}

test('a stretch is marked in its colour, and the text stays the same', () => {
  const { root, text, positions } = printed('<p>One two three</p>', ['two', 2])
  expect(root.innerHTML).toBe('<p>One <span data-mark="2">two</span> three</p>')
  expect(textOf(root).text).toBe(text)
  expect(positions.get('h0')?.note).toBe(root.querySelector('span'))
})

test('where two overlap the shorter one is on top, and each has its position', () => {
  const { root, positions } = printed('<p>One two three</p>', ['One two', 1, 'noted'], ['two three', 3])
  expect(root.innerHTML).toBe(
    '<p><span data-mark="1" data-noted="">One </span><span data-mark="1" data-noted="">two</span><span data-mark="3"> three</span></p>',
  )
  expect(positions.get('h0')?.note.textContent).toBe('One ')
  expect(positions.get('h1')?.note.textContent).toBe('two')
})

test('a highlight ends with its last words, even below other highlights', () => {
  const { positions } = printed('<p>One <b>two</b> three four</p>', ['One two three', 1], ['two', 2])
  expect([...positions].map(([id, { end }]) => [id, end.textContent])).toEqual([
    ['h0', ' three'],
    ['h1', 'two'],
  ])
})

test('each begins with its first words, whichever is longer, in the order of the text', () => {
  const { positions } = printed(
    '<p>One <b>two</b></p><p>three <b>four five six</b></p>',
    ['two\nthree four five', 1],
    ['One two', 2],
    ['six', 3],
  )
  expect([...positions].map(([id, { note, end }]) => [id, note.textContent, end.textContent])).toEqual([
    ['h1', 'One ', 'two'],
    ['h0', 'two', 'four five'],
    ['h2', 'six', 'six'],
  ])
})

test('a highlight over several blocks is marked in each, and not between them', () => {
  const { root, text } = printed('<p>One <b>two</b></p>\n<h2>Three</h2>\n<p>Four</p>', ['two\nThree\nFour', 1])
  expect(root.innerHTML).toBe(
    '<p>One <b><span data-mark="1">two</span></b></p>\n<h2><span data-mark="1">Three</span></h2>\n<p><span data-mark="1">Four</span></p>',
  )
  expect(textOf(root).text).toBe(text)
})

test('a note on a cell goes before the table, which is not split', () => {
  const { root, positions } = printed('<p>x</p><table><tbody><tr><td>38 tons</td></tr></tbody></table>', ['38 tons', 1])
  expect(positions.get('h0')?.note).toBe(root.querySelector('table'))
  expect(positions.get('h0')?.end.textContent).toBe('38 tons')
})

test('a lost highlight is left out', () => {
  const root = document.createElement('main')
  root.innerHTML = '<p>One</p>'
  const lost = [{ id: 'h', start: null, end: null, colour: 1, note: 'x', createdAt: '' }]
  expect(markForPrint(root, lost as unknown as readonly HighlightView[]).size).toBe(0)
  expect(root.innerHTML).toBe('<p>One</p>')
})

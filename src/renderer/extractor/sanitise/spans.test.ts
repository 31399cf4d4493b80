import { expect, test } from 'vitest'
import { textOf } from '#shared/text/text.ts'
import { dom } from '../testing/pages.ts'
import { fitSpans } from './spans.ts'

const fitted = (html: string) => {
  const root = dom.fragment(html)
  fitSpans(root)
  return root.innerHTML
}
const rows = (count: number, row: string) => `<table><tbody>${`<tr>${row}</tr>`.repeat(count)}</tbody></table>`
const spansIn = (html: string) => html.match(/ (?:col|row|column)?span="\d+"/g) ?? []

test('spans of what exists stay', () => {
  const table =
    '<table><colgroup><col span="2"><col></colgroup><thead><tr><th colspan="3">a</th></tr></thead><tbody><tr><td rowspan="2">b</td><td>c</td><td>d</td></tr><tr><td colspan="2">e</td></tr></tbody></table>'
  expect(fitted(table)).toBe(table)
})

test('columns that no cell begins in are none', () => {
  expect(
    spansIn(fitted('<table><tbody><tr><td colspan="999">a</td></tr><tr><td>b</td><td>c</td></tr></tbody></table>')),
  ).toEqual([' colspan="2"'])
  expect(
    spansIn(fitted('<table><tbody><tr><td colspan="40">a</td><td colspan="60">b</td></tr></tbody></table>')),
  ).toEqual([])
  expect(fitted('<table><colgroup span="999"></colgroup><tbody><tr><td>a</td></tr></tbody></table>')).toBe(
    '<table><colgroup></colgroup><tbody><tr><td>a</td></tr></tbody></table>',
  )
  expect(spansIn(fitted('<table><col span="900"><col><tbody><tr><td>a</td><td>b</td></tr></tbody></table>'))).toEqual([
    ' span="2"',
  ])
})

test('rows end with their group, and a span of 0 is all of them', () => {
  const table = (span: string) =>
    `<table><thead><tr><th rowspan="${span}">a</th><th>b</th></tr></thead><tbody><tr><td rowspan="${span}">c</td><td>d</td></tr><tr><td>e</td></tr></tbody></table>`
  for (const span of ['999', '0', '2']) expect(spansIn(fitted(table(span)))).toEqual([' rowspan="2"'])
})

test('a thousand rows of 999 × 999 are a thousand cells', () => {
  const html = fitted(rows(1_000, '<td colspan="999" rowspan="999">x</td>'))
  expect(spansIn(html)).toEqual([])
  expect(html.match(/<td>x<\/td>/g)).toHaveLength(1_000)
})

test('whatever the spans, the grid is bounded, the text stays, and fitting again changes nothing', () => {
  const spans = ['', 'colspan="999"', 'rowspan="999"', 'colspan="50" rowspan="0"', 'rowspan="2"', 'colspan="x"']
  for (const [at, first] of spans.entries()) {
    for (const second of spans) {
      const html = rows(40 + at, `<td ${first}>a</td><td ${second}>b<table><tr><td ${first}>n</td></tr></table></td>`)
      const root = dom.fragment(html)
      const before = textOf(root).text
      fitSpans(root)
      expect(textOf(root).text).toBe(before)
      const once = root.innerHTML
      expect(fitSpans(root)).toBe(false)
      expect(root.innerHTML).toBe(once)
      const { html: safe } = dom.safe(dom.fragment(html))
      expect(dom.sanitise(safe)).toBe(safe)
    }
  }
})

test('tables of formulas too', () => {
  const table = '<math><mtable><mtr><mtd columnspan="900" rowspan="900"><mi>x</mi></mtd></mtr></mtable></math>'
  expect(spansIn(dom.sanitise(table))).toEqual([])
})

test('what an older version kept is mended when it is made safe again, and keeps its text', () => {
  const old = rows(1_000, '<td colspan="999" rowspan="999">x</td>')
  const mended = dom.sanitise(old)
  expect(spansIn(mended)).toEqual([])
  expect(textOf(dom.fragment(mended)).text).toBe(textOf(dom.fragment(old)).text)
})

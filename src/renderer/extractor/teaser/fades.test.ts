import { expect, test } from 'vitest'
import { blocksOf } from '../dom/blocks.ts'
import { dom } from '../testing/pages.ts'
import { fadesOf } from './fades.ts'

const fadesIn = (html: string) => {
  const { body } = dom.parse(`<!doctype html><body>${html}`)
  return fadesOf(body, blocksOf(body))
}

test.each([
  ['the last line inside', '<p>a</p><div class="fade"><p>b</p><p>c</p></div><p>d</p>', [2]],
  ['the line before an empty one', '<p>a</p><p>b</p><div class="fade"></div><p>c</p>', [1]],
  ['the line around one without words', '<p>a</p><p>b<span class="fade"></span></p>', [1]],
  ['none before the first line', '<div class="fade"></div><p>a</p>', []],
  ['none of a frame', `<p>a</p><div class="fade">${'<p>b</p>'.repeat(5)}</div>`, []],
])('a text fades at %s', (_what, html, lines) => {
  expect([...fadesIn(html)]).toEqual(lines)
})

test('a page of nothing but fades is read without asking each of them for each line', () => {
  const [lines, fades] = [400, 400]
  const { body } = dom.parse(`<!doctype html><body>${'<p>b</p>'.repeat(lines)}${'<i class="fade"></i>'.repeat(fades)}`)
  const blocks = blocksOf(body)
  let asked = 0
  const counted = blocks.map((block) => ({
    ...block,
    get first() {
      asked += 1
      return block.first
    },
  }))
  expect([...fadesOf(body, counted)]).toEqual([lines - 1])
  expect(asked).toBeLessThan(10 * (lines + fades))
})

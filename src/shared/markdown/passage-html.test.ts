import { expect, test, vi } from 'vitest'
import { passageHtml } from './passage-html.ts'
import { articleTree } from './testing/article-tree.ts'

const addresses = { page: null, image: () => null }

test('items keep the numbers that they have on the page, and their list is counted once', () => {
  const cutter = articleTree('<ol start="7"><li>a</li><li>b</li><li>c</li><li>d</li></ol>')
  const { root, text } = cutter.article
  const list = root.querySelector('ol') as Element
  const { children } = list
  const counted = vi.fn(() => children)
  Object.defineProperty(list, 'children', { get: counted })
  expect(passageHtml(cutter, { start: text.indexOf('b'), end: text.length }, addresses)).toBe(
    '<ol start="7"><li value="8">b</li><li value="9">c</li><li value="10">d</li></ol>',
  )
  expect(counted).toHaveBeenCalledTimes(1)
})

import { expect, test } from 'vitest'
import { markedBylines } from './facts/byline.ts'
import { pageFacts } from './facts/page-facts.ts'
import { dom, pageAt } from './testing/pages.ts'

const LINES = 20_000

test('the first prose of a page is searched once, not for each line that is marked as a byline', () => {
  const lines = '<p class="byline">Ada Quill</p>'.repeat(LINES)
  const facts = pageFacts(dom.parse(`<!doctype html><h1>The weir</h1>${lines}`), pageAt(null))
  let asked = 0
  const blocks = facts.blocks.map((line) => ({
    ...line,
    get heading() {
      asked += 1
      return line.heading
    },
  }))
  expect(markedBylines({ ...facts, blocks }, blocks[0] ?? null)).toHaveLength(LINES)
  expect(asked).toBeLessThan(LINES * 10)
})

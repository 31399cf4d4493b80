import { expect, it } from 'vitest'
import type { LeftOutBlock } from './blocks.ts'
import { leftOutSentence, reasonSentence, reasonsSentence, unlistedSentence, wordsSentence } from './sentences.ts'

const block = (id: string, reason: string): LeftOutBlock => ({ id, reason, at: 0, text: id, chosen: null })

it('a reason is in plain words, and says whether the reader gave it', () => {
  expect(reasonSentence({ reason: 'boilerplate', chosen: null })).toBe('Addressed to visitors')
  expect(reasonSentence({ reason: 'hidden on the page', chosen: null })).toBe('Hidden on the page')
  expect(reasonSentence({ reason: 'left out by hand', chosen: 'remove' })).toBe('Left out by you')
})

it('blocks are counted, their most common reasons first', () => {
  expect(leftOutSentence(1)).toBe('1 block left out')
  expect(leftOutSentence(1200)).toBe('1,200 blocks left out')
  const blocks = [block('a', 'comments'), block('b', 'links'), block('c', 'links')]
  expect(reasonsSentence(blocks)).toBe('links, comments')
  expect(reasonsSentence([...blocks, block('d', 'date'), block('e', 'form')])).toBe('links, comments, date and more')
})

it('a list that ends before the page does says how many more there are', () => {
  expect(unlistedSentence(1)).toBe('The list ends here: 1 more block of the page was left out.')
  expect(unlistedSentence(1512)).toBe('The list ends here: 1,512 more blocks of the page were left out.')
})

it('words are counted', () => {
  expect(wordsSentence(1)).toBe('1 word')
  expect(wordsSentence(1200)).toBe('1,200 words')
})

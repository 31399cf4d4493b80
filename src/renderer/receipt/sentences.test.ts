import { expect, it } from 'vitest'
import type { LeftOutBlock } from './blocks.ts'
import { leftOutSentence, reasonSentence, reasonsSentence, wordsSentence } from './sentences.ts'

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

it('words are counted', () => {
  expect(wordsSentence(1)).toBe('1 word')
  expect(wordsSentence(1200)).toBe('1,200 words')
})

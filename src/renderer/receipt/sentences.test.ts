import { expect, it } from 'vitest'
import {
  type LeftOutBlock,
  leftOutSentence,
  placeInText,
  reasonSentence,
  reasonsSentence,
  splitBlocks,
} from './sentences.ts'

const block = (id: string, reason: string, chosen: LeftOutBlock['chosen'] = null): LeftOutBlock => ({
  id,
  reason,
  at: 0,
  text: id,
  chosen,
})

it('a reason begins a line in plain words, and says so where a hand gave it', () => {
  expect(reasonSentence({ reason: 'boilerplate', chosen: null })).toBe('Addressed to visitors')
  expect(reasonSentence({ reason: 'hidden on the page', chosen: null })).toBe('Hidden on the page')
  expect(reasonSentence({ reason: 'left out by hand', chosen: 'remove' })).toBe('Left out by hand')
})

it('blocks are counted, their commonest reasons first', () => {
  expect(leftOutSentence(1)).toBe('1 block left out')
  expect(leftOutSentence(1200)).toBe('1,200 blocks left out')
  const blocks = [block('a', 'comments'), block('b', 'links'), block('c', 'links')]
  expect(reasonsSentence(blocks)).toBe('links, comments')
  expect(reasonsSentence([...blocks, block('d', 'date'), block('e', 'form')])).toBe('links, comments, date and more')
})

it('what a hand brought back, or made a story of, is not left out', () => {
  const [out, removed, kept, story, main] = [null, 'remove', 'keep', 'story', 'main'].map((chosen, index) =>
    block(`b${index}`, 'links', chosen as LeftOutBlock['chosen']),
  )
  expect(splitBlocks([out, removed, kept, story, main] as LeftOutBlock[])).toEqual({
    out: [out, removed],
    back: [kept],
  })
})

it('a block that was brought back is found by its whole lines, nearest to its place', () => {
  const text = 'One.\nMore here.\nTwo.\nMore here.\nMore here. And on.'
  expect(placeInText(text, { at: 21, text: 'More here.' })).toEqual({ start: 21, end: 31 })
  expect(placeInText(text, { at: 4, text: 'More here.' })).toEqual({ start: 5, end: 15 })
  expect(placeInText(text, { at: 0, text: 'More' })).toBeNull()
})

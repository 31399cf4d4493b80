import { expect, it } from 'vitest'
import { type LeftOutBlock, placeInText, splitBlocks } from './blocks.ts'

const block = (id: string, chosen: LeftOutBlock['chosen']): LeftOutBlock => ({
  id,
  reason: 'links',
  at: 0,
  text: id,
  chosen,
})

it('a block that the reader brought back, or made a story of, is not left out', () => {
  const [out, removed, kept, story, main] = [null, 'remove', 'keep', 'story', 'main'].map((chosen, index) =>
    block(`b${index}`, chosen as LeftOutBlock['chosen']),
  )
  expect(splitBlocks([out, removed, kept, story, main] as LeftOutBlock[])).toEqual({
    out: [out, removed],
    back: [kept],
  })
})

it('a block that was brought back is found by all its lines, nearest to its place', () => {
  const text = 'One.\nMore here.\nTwo.\nMore here.\nMore here. And on.'
  expect(placeInText(text, { at: 21, text: 'More here.' })).toEqual({ start: 21, end: 31 })
  expect(placeInText(text, { at: 4, text: 'More here.' })).toEqual({ start: 5, end: 15 })
  expect(placeInText(text, { at: 0, text: 'More' })).toBeNull()
})

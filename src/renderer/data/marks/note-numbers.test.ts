import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { HighlightView } from '#shared/views/highlights.ts'
import { noteNumbers } from './note-numbers.ts'

const highlight = (id: string, start: number | null, note = 'A note.', tags: readonly string[] = []): HighlightView =>
  ({ id, start, end: start === null ? null : start + 3, note, tags }) as unknown as HighlightView

test('notes and topics are numbered in the order of the text; lost ones and bare highlights are not', () => {
  const numbers = noteNumbers([
    highlight('a', 1),
    highlight('b', 4, ''),
    highlight('c', 9, '', ['wool']),
    highlight('d', null),
  ])
  expect([...numbers]).toEqual([
    ['a', 1],
    ['c', 2],
  ])
})

test('a number depends only on the notes before it', () => {
  const some = fc.array(fc.record({ start: fc.nat(500), noted: fc.boolean() }), { maxLength: 30 })
  fc.assert(
    fc.property(some, fc.nat(30), (all, cut) => {
      const highlights = [...all]
        .sort((a, b) => a.start - b.start)
        .map(({ start, noted }, n) => highlight(`h${n}`, start, noted ? 'A note.' : ''))
      const [numbers, first] = [noteNumbers(highlights), noteNumbers(highlights.slice(0, cut))]
      for (const [id, number] of first) expect(numbers.get(id)).toBe(number)
      expect([...numbers.values()]).toEqual([...numbers.keys()].map((_, index) => index + 1))
    }),
  )
})

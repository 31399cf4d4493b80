import { expect, it } from 'vitest'
import type { HighlightView } from '#shared/views/highlights.ts'
import { noteWith } from './note-with.ts'

const highlight = (id: string, note: string, start: number | null = 1) => ({ id, note, start }) as HighlightView

it('is the note with most of the words that a search marked', () => {
  const highlights = [
    highlight('a', 'silt'),
    highlight('b', 'the Silt and the barge'),
    highlight('c', 'barge, Silt', null),
  ]
  expect(noteWith(highlights, ['Silt', 'barge'])?.id).toBe('b')
  expect(noteWith(highlights, ['silt'])?.id).toBe('a')
  expect(noteWith(highlights, ['okapi'])).toBeNull()
  expect(noteWith(highlights, [])).toBeNull()
})

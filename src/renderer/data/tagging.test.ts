import { expect, test } from 'vitest'
import type { Topic } from '#shared/views.ts'
import { completed, completions, tagsIn } from './tagging.ts'

const topics: readonly Topic[] = [
  { tag: 'harbour', count: 128, colour: null },
  { tag: 'harbour/dredging', count: 41, colour: null },
  { tag: 'housing', count: 304, colour: null },
  { tag: 'courts', count: 87, colour: null },
]
const found = (text: string, had: readonly string[] = []) => completions(text, topics, had).map(({ tag }) => tag)

test('several topics are written at once, separated by commas', () => {
  expect(tagsIn(' harbour , war/ cyber ,, Harbour')).toEqual(['harbour', 'war/cyber'])
})

test('topics that begin with the word come before topics that contain it, and common ones before rare ones', () => {
  expect(found('h')).toEqual(['housing', 'harbour', 'harbour/dredging'])
  expect(found('dre')).toEqual(['harbour/dredging'])
  expect(found('our')).toEqual(['harbour', 'courts', 'harbour/dredging'])
})

test('a topic that the article has, or that is written already, is not offered', () => {
  expect(found('h', ['Harbour'])).toEqual(['housing', 'harbour/dredging'])
  expect(found('housing, h')).toEqual(['harbour', 'harbour/dredging'])
})

test('a completion replaces the word being typed', () => {
  expect(completed('courts, harb', 'harbour')).toBe('courts, harbour')
})

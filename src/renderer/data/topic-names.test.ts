import { expect, test } from 'vitest'
import type { Topic } from '#shared/views.ts'
import { completed, completions, topicsIn } from './topic-names.ts'

const topics: readonly Topic[] = [
  { tag: 'harbour', count: 128, colour: null },
  { tag: 'harbour/dredging', count: 41, colour: null },
  { tag: 'housing', count: 304, colour: null },
  { tag: 'courts', count: 87, colour: null },
]
const found = (text: string, had: readonly string[] = []) => completions(text, topics, had).map(({ tag }) => tag)

test('several topics are written at once, separated by commas', () => {
  expect(topicsIn(' harbour , war/ cyber ,, Harbour')).toEqual(['harbour', 'war/cyber'])
})

test('a topic is written once and offered by its own name, its accents told apart', () => {
  expect(topicsIn('Straße, STRASSE, resume, résumé')).toEqual(['Straße', 'resume', 'résumé'])
  const named = ['Straße', 'resume', 'résumé'].map((tag) => ({ tag, count: 1, colour: null }))
  const offered = (text: string, had: readonly string[] = []) => completions(text, named, had).map(({ tag }) => tag)
  expect(offered('STRASS')).toEqual(['Straße'])
  expect(offered('RÉ'.normalize('NFD'))).toEqual(['résumé'])
  expect(offered('resu')).toEqual(['resume'])
  expect(offered('s', ['STRASSE'])).toEqual(['resume', 'résumé'])
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

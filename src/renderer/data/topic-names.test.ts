import { describe, expect, it, test } from 'vitest'
import { Tag } from '#shared/model.ts'
import type { TypedPair } from '#shared/text/testing/typed-pairs/pair.ts'
import { typedPairs } from '#shared/text/testing/typed-pairs.ts'
import type { Topic } from '#shared/views.ts'
import { completed, completions, topicsIn } from './topic-names.ts'

const topics: readonly Topic[] = [
  { tag: 'harbour', count: 128, highlights: 0, colour: null },
  { tag: 'harbour/dredging', count: 41, highlights: 0, colour: null },
  { tag: 'housing', count: 304, highlights: 0, colour: null },
  { tag: 'courts', count: 87, highlights: 0, colour: null },
]
const found = (text: string, had: readonly string[] = []) => completions(text, topics, had).map(({ tag }) => tag)

test('several topics are written at once, separated by commas', () => {
  expect(topicsIn(' harbour , war/ cyber ,, Harbour')).toEqual(['harbour', 'war/cyber'])
})

test('a topic is written once, its accents told apart, and offered with or without them, the own spelling first', () => {
  expect(topicsIn('Straße, STRASSE, resume, résumé')).toEqual(['Straße', 'resume', 'résumé'])
  const named = ['Straße', 'resume', 'résumé'].map((tag) => ({ tag, count: 1, highlights: 0, colour: null }))
  const offered = (text: string, had: readonly string[] = []) => completions(text, named, had).map(({ tag }) => tag)
  expect(offered('STRASS')).toEqual(['Straße'])
  expect(offered('RÉ'.normalize('NFD'))).toEqual(['résumé', 'resume'])
  expect(offered('resu')).toEqual(['resume', 'résumé'])
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

describe('what is typed is read as in the search of the library', () => {
  // A `#` before a topic is no part of it, a comma ends it, a slash has one below it.
  const isTopic = ({ text, typed }: TypedPair) => Tag.safeParse(text).success && !/^#|[,/]/.test(typed + text)
  const offered = ({ text, typed }: TypedPair) =>
    completions(typed, [{ tag: text, count: 1, highlights: 0, colour: null }], []).length > 0

  it.each(
    typedPairs
      .filter(({ matches, only, within }) => (matches || within === true) && only === undefined)
      .filter(isTopic),
  )('“$typed” offers “$text” ($reason)', (pair) => expect(offered(pair)).toBe(true))
  it.each(
    typedPairs.filter(({ matches, only, within }) => !matches && within !== true && only === undefined).filter(isTopic),
  )('“$typed” does not offer “$text” ($reason)', (pair) => expect(offered(pair)).toBe(false))
})

import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { bounds } from '#shared/extraction/bounds.ts'
import { bound } from './bounds.ts'
import { cutSentence } from './cut-sentences.ts'

const pageOf = (body: string): Document => new JSDOM(`<!doctype html><body>${body}`).window.document
const longest = (document: Document): number =>
  Math.max(...(document.body.textContent ?? '').split(/\s+/u).map((word) => word.length))

test.each([
  ['letters', 'a', bounds.word],
  ['Thai', '\u0e01\u0e33', bounds.dictionaryWord],
  ['Lao', '\u0e81\u0eb3', bounds.dictionaryWord],
  ['Khmer', '\u1781\u17d2\u1798', bounds.dictionaryWord],
  ['Burmese', '\u1019\u103c', bounds.dictionaryWord],
])('a word of %s without end is cut, and that is said', (_, unit, most) => {
  const document = pageOf(
    `<p>Once ${unit.repeat(30_000)} and <b>${unit.repeat(most)}</b>${unit.repeat(most)} again.</p>`,
  )
  const cuts = bound(document)
  expect(longest(document)).toBe(most)
  expect(document.body.textContent).toMatch(/^Once .* and .* again\.$/u)
  expect(cutSentence(cuts)).toContain('characters of very long words')
})

test('a run of Thai as long as real ones is kept, and so is a Japanese paragraph of any length', () => {
  const text = `${'\u0e01\u0e33'.repeat(1_000)} ${'\u6e2f\u304b\u30ab'.repeat(20_000)}`
  const document = pageOf(`<p>${text}</p>`)
  const cuts = bound(document)
  expect(document.body.textContent).toBe(text)
  expect(cutSentence(cuts)).toBe(null)
})

test('a word that mixes scripts is cut as soon as one of them is too long', () => {
  const document = pageOf(`<p>${`${'a'.repeat(100)}${'\u0e01'.repeat(100)}`.repeat(500)}</p>`)
  bound(document)
  expect(longest(document)).toBeLessThanOrEqual(bounds.word)
})

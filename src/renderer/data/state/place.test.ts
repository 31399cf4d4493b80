import { expect, test } from 'vitest'
import { samePlace } from './place.ts'

const topic = (tag: string) => ({ kind: 'topic', tag }) as const

test('a topic is one place however it is written, and another with its accents', () => {
  expect(samePlace(topic('Straße'), topic('STRASSE'))).toBe(true)
  expect(samePlace(topic('résumé'), topic('RÉSUMÉ'.normalize('NFD')))).toBe(true)
  expect(samePlace(topic('résumé'), topic('resume'))).toBe(false)
})

import { expect, test } from 'vitest'
import { missingSentence } from '#shared/extraction/sentences.ts'
import { versionsSentence } from './sentences.ts'

const version = (n: number, title: string, reason: 'clip' | 'again' | 'restored' = 'again') => ({
  n,
  reason,
  capturedAt: `2026-11-2${n}T10:00:00Z`,
  facts: { title },
})
const day = (at: string) => at.slice(0, 10)

test('it says what changed', () => {
  expect(versionsSentence([version(1, 'Once'), version(2, 'Twice')], day)).toBe(
    '2 versions; the headline had changed by 2026-11-22.',
  )
  expect(versionsSentence([version(1, 'Once'), version(2, 'Once')], day)).toBe(
    '2 versions; the text had changed by 2026-11-22.',
  )
  expect(versionsSentence([version(1, 'Once'), version(2, 'Once', 'restored')], day)).toContain(
    'a block was brought back',
  )
})

test('it counts each missing picture once, and says why when all have the same reason', () => {
  const missing = (...codes: readonly string[]) => codes.map((code, index) => ({ url: `/${index}`, code }))
  expect(missingSentence(missing('http-status'))).toBe('One picture of the page could not be kept.')
  expect(missingSentence(missing('too-large', 'http-status'))).toBe('2 pictures of the page could not be kept.')
  expect(missingSentence(missing('too-large'))).toBe(
    'One picture of the page was left out: it is too large or too complicated to be shown safely.',
  )
  expect(missingSentence(missing('timed-out', 'timed-out'))).toBe(
    '2 pictures of the page were left out: they took too long to fetch or to draw.',
  )
  const [one] = missing('too-large')
  expect(missingSentence([one, one].flatMap((each) => each ?? []))).toMatch(/^One picture/)
})

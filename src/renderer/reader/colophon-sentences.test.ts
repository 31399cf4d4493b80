import { expect, test } from 'vitest'
import { versionsSentence } from './colophon-sentences.ts'

const version = (n: number, title: string, reason: 'clip' | 'again' | 'restored' = 'again') => ({
  n,
  reason,
  capturedAt: `2026-11-2${n}T10:00:00Z`,
  facts: { title },
})
const day = (at: string) => at.slice(0, 10)

test('it says what changed, when that is known', () => {
  expect(versionsSentence([version(1, 'Once'), version(2, 'Twice')], day)).toBe(
    '2 versions; the headline had changed by 2026-11-22.',
  )
  expect(versionsSentence([version(1, 'Once'), version(2, 'Once')], day)).toBe(
    '2 versions; the text had changed by 2026-11-22.',
  )
  expect(versionsSentence([version(1, 'Once'), version(2, 'Once', 'restored')], day)).toContain('a block was restored')
})

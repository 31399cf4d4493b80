import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tagKey } from '../topic-path.ts'
import { fold } from './fold.ts'
import { MOST_MARKS, normalForm, streamSafe } from './stream-safe.ts'

const ACUTE = '\u0301'
/** Their classes alternate: putting them in order takes the square of their number. */
const HOSTILE = `a${'\u0301\u0323'.repeat(100_000)}`

test('a run of marks keeps the first thirty, wherever it stands', () => {
  expect(streamSafe(`é${ACUTE.repeat(500)}b${ACUTE.repeat(500)}`)).toBe(
    `é${ACUTE.repeat(MOST_MARKS)}b${ACUTE.repeat(MOST_MARKS)}`,
  )
  expect(streamSafe(`カ${'ﾞ\u0301'.repeat(500)}`)).toHaveLength(1 + MOST_MARKS)
})

test('what any language writes is the same string', () => {
  for (const text of ['', 'plain', 'việt nam', 'क्ष्म्य', 'กี่', 'שָׁלוֹם', `a${ACUTE.repeat(MOST_MARKS)}`, '👩‍👩‍👧‍👦', 'ﾊﾟｿｺﾝ'])
    expect(streamSafe(text)).toBe(text)
})

test('any text is safe afterwards, and safe text does not change', () => {
  const signs = fc.array(fc.constantFrom('a', 'b', ACUTE, '\u0323', 'ﾞ', ' ', 'क', 'ि'), { maxLength: 300 })
  fc.assert(
    fc.property(signs, (chosen) => {
      const safe = streamSafe(chosen.join(''))
      expect(safe).not.toMatch(/[\p{M}\uff9e\uff9f]{31}/u)
      expect(streamSafe(safe)).toBe(safe)
    }),
  )
})

// Each took minutes: the test ends, or its time does.
test('all that compares texts reads a hundred thousand marks', () => {
  for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD'] as const) expect(normalForm(HOSTILE, form).length).toBeLessThan(100)
  expect(fold(HOSTILE)).toBe('a')
  expect(tagKey(HOSTILE).length).toBeLessThan(100)
})

test('nobody else puts a text into a normal form', () => {
  const source = join(import.meta.dirname, '../..')
  const callers = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.test)\.tsx?$/.test(name) && !name.includes('testing'))
    .filter((name) => /\.normalize\(\s*[^)\s]/.test(readFileSync(join(source, name), 'utf8')))
  expect(callers).toEqual([join('shared', 'text', 'stream-safe.ts')])
})

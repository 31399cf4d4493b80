import { expect, it } from 'vitest'
import { missingSentence } from './sentences.ts'

it.each([
  [['silt'], 'Without silt'],
  [['silt', 'barge'], 'Without silt, barge'],
  [['silt', 'barge', 'lock'], 'Without silt, barge, lock'],
  [['silt', 'barge', 'lock', 'weir'], 'Without silt, barge, lock and 1 more'],
  [['$&', '“cease fire”'], 'Without $&, “cease fire”'],
  [['x'.repeat(10_000)], `Without ${'x'.repeat(28)}…`],
  [['🎉'.repeat(30)], `Without ${'🎉'.repeat(28)}…`],
  [['🎉'.repeat(28)], `Without ${'🎉'.repeat(28)}`],
])('of the missing words %j at most three are named, long ones cut: %s', (missing, sentence) => {
  expect(missingSentence(missing)).toBe(sentence)
})

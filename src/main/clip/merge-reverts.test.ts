import { expect, it } from 'vitest'
import { mergeReverts } from './merge-reverts.ts'

const [id, first, second, third] = ['a00000000001', 'r00000000001', 'r00000000002', 'r00000000003'] as const
const earlier = { id, expects: second, revision: first, set: { tags: ['war'], state: { starred: false } } }
const later = { id, expects: third, revision: second, set: { tags: ['war', 'peace'], state: { read: false } } }
const both = { id, expects: third, revision: first, set: { tags: ['war'], state: { starred: false, read: false } } }

it.each([
  ['in their order', [earlier, later]],
  ['in reverse', [later, earlier]],
])('two changes of one article go back to before the first: %s', (_, reverts) => {
  expect(mergeReverts(reverts)).toEqual([both])
})

it('those of two articles stay apart', () => {
  const other = { ...earlier, id: 'b00000000001' }
  expect(mergeReverts([earlier, other])).toEqual([earlier, other])
})

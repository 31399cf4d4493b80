import { expect, it } from 'vitest'
import { chainFrom, compose, composeByArticle } from './delta.ts'

const id = 'a00000000001'
const [first, second, third, fourth] = ['r00000000001', 'r00000000002', 'r00000000003', 'r00000000004'] as const
const earlier = { id, expects: second, revision: first, set: { tags: ['war'], state: { starred: false } } }
const later = { id, expects: third, revision: second, set: { tags: ['war', 'peace'], state: { read: false } } }
const both = { id, expects: third, revision: first, set: { tags: ['war'], state: { starred: false, read: false } } }
const latest = { id, expects: fourth, revision: third, set: { note: 'before' } }

it('two deltas are one where the second begins at the end of the first, and none otherwise', () => {
  expect(compose(later, earlier)).toEqual(both)
  expect(compose(earlier, later)).toBeNull()
  expect(compose(later, { ...earlier, id: 'b00000000001' })).toBeNull()
})

it('a chain takes each delta that begins at its end, and skips the others', () => {
  expect(chainFrom(third, [latest, later, earlier])).toEqual([later, earlier])
  expect(chainFrom(first, [latest, later, earlier])).toEqual([])
})

it.each([
  ['in their order', [earlier, later]],
  ['the other way round', [later, earlier]],
])('two changes of one article go back to before the first: %s', (_, deltas) => {
  expect(composeByArticle(deltas)).toEqual([both])
})

it('three changes of one article go back to before the first, also when the middle one comes last', () => {
  expect(composeByArticle([earlier, latest, later])).toEqual([
    { ...both, expects: fourth, set: { ...both.set, note: 'before' } },
  ])
})

it('of changes with another between them the last one remains, so that the undo of the other articles is not refused', () => {
  const other = { ...earlier, id: 'b00000000001' }
  expect(composeByArticle([earlier, other, latest])).toEqual([latest, other])
})

it('those of two articles stay apart', () => {
  const other = { ...earlier, id: 'b00000000001' }
  expect(composeByArticle([earlier, other])).toEqual([earlier, other])
})

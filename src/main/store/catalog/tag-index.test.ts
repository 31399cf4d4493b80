import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Id, Tag } from '#shared/model.ts'
import { createTagIndex } from './tag-index.ts'

interface Filed {
  readonly id: Id
  readonly tags: readonly Tag[]
  readonly highlightTags: readonly (readonly Tag[])[]
}

const row = (id: Id, tags: Tag[], highlightTags: Tag[][] = []): Filed => ({ id, tags, highlightTags })
const plain = (all: ReadonlyMap<Tag, ReadonlySet<Id>>) =>
  Object.fromEntries([...all].map(([tag, ids]) => [tag, [...ids].sort()]).sort())

it('has the tags of articles and of highlights, each spelling by itself', () => {
  const rows = new Map([row('a', ['War', 'weir'], [['weir']]), row('b', [], [['war']])].map((each) => [each.id, each]))
  expect(plain(createTagIndex(rows).all())).toEqual({ War: ['a'], war: ['b'], weir: ['a'] })
})

it('is the same after every change as if it were made again', () => {
  const tags = fc.uniqueArray(fc.constantFrom('war', 'War', 'weir', 'weir/silt'))
  const id = fc.constantFrom('a', 'b', 'c', 'd')
  const put = fc.record({ id, tags, highlightTags: fc.array(tags) })
  const steps = fc.array(fc.oneof(put, fc.record({ gone: id }), fc.constant('all others' as const)))
  fc.assert(
    fc.property(fc.array(put), steps, (first, then) => {
      const rows = new Map<Id, Filed>(first.map((each) => [each.id, each]))
      const index = createTagIndex(rows)
      index.all()
      for (const step of then) {
        if (step === 'all others') {
          for (const [id, each] of rows) rows.set(id, { ...each, tags: ['weir'] })
          index.reset()
        } else if ('gone' in step) {
          const before = rows.get(step.gone)
          rows.delete(step.gone)
          index.update(before, undefined)
        } else {
          const before = rows.get(step.id)
          rows.set(step.id, step)
          index.update(before, step)
        }
        expect(plain(index.all())).toEqual(plain(createTagIndex(rows).all()))
      }
    }),
  )
})

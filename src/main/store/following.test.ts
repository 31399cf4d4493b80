import { expect, it } from 'vitest'
import { createFollowing } from './following.ts'
import { newId } from './ids.ts'
import { createPending } from './pending.ts'
import { silent } from './testing/test-store.ts'

function following(count: number) {
  const pending = createPending()
  const written: string[] = []
  const made = createFollowing({
    pending,
    async write(id) {
      written.push(id)
      pending.done(id, pending.of(id))
    },
    prune: async () => undefined,
    log: silent,
  })
  const ask = () => {
    const ways = Array.from({ length: count }, () => ({
      id: newId(),
      expects: newId(),
      revision: newId(),
      set: { tags: ['new'] },
    }))
    pending.add({ id: newId(), askedAt: '2026-03-04T05:06:07Z', label: 'Tagged', ways })
    made.start()
  }
  return { ...made, ask, written }
}

it('no file follows in a pause, whatever comes meanwhile; after the last pause all do', async () => {
  const { ask, pause, end, written } = following(30)
  ask()
  const goOn = await pause()
  const before = written.length
  expect(before).toBeLessThan(30)
  const other = await pause()
  ask()
  goOn()
  expect(written).toHaveLength(before)
  other()
  await end({ leave: false })
  expect(new Set(written).size).toBe(60)
})

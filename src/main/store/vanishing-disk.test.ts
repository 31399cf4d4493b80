import { expect, it } from 'vitest'
import { keepOne, openOn } from './testing/test-store.ts'
import { unreliableDisk } from './testing/unreliable-disk.ts'

/** A library of three articles with a saved catalog, on a disk that can be taken out. */
async function removable() {
  const disk = unreliableDisk()
  const first = await openOn(disk)
  for (const text of ['one', 'two', 'three']) await keepOne(first, text)
  await first.close()
  const state = { isAway: false, onList: () => {} }
  const absent = async () => null
  const fileSystem = {
    ...disk,
    async list(path: string) {
      const entries = await disk.list(path)
      state.onList()
      return entries
    },
    stat: (path: string) => (state.isAway ? absent() : disk.stat(path)),
    stats: async (paths: readonly string[]) => (state.isAway ? paths.map(() => null) : disk.stats(paths)),
  }
  const store = await openOn(fileSystem, { reconcileLater: true })
  return { store, state, disk }
}

it('a disk that is taken out while its files are looked at loses no article', async () => {
  const { store, state } = await removable()
  state.onList = () => {
    state.isAway = true
  }
  await expect(store.reconcile()).rejects.toThrow()
  expect(store.rows().size).toBe(3)
  Object.assign(state, { isAway: false, onList: () => {} })
  await store.reconcile()
  expect(store.rows().size).toBe(3)
  await store.close()
})

it('an article that its user removed is gone after the next look', async () => {
  const { store, disk } = await removable()
  const [row] = [...store.rows().values()]
  await disk.remove(`/library/${row?.folder}`)
  expect(await store.reconcile()).toContain(row?.id)
  expect(store.rows().size).toBe(2)
  await store.close()
})

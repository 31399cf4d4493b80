import { expect, it } from 'vitest'
import { Refusal } from '#shared/failure.ts'
import { newId } from '../names/ids.ts'
import { silent } from '../testing/test-store.ts'
import { createFlush } from './flush.ts'
import { createOverlay } from './overlay.ts'

function flushOf(count: number, refuse: (id: string, at: number) => void = () => undefined) {
  const overlay = createOverlay()
  const written: string[] = []
  const tried: string[] = []
  const made = createFlush({
    overlay,
    async write(id) {
      tried.push(id)
      refuse(id, tried.length)
      written.push(id)
      overlay.remove(id, overlay.deltasOf(id))
    },
    prune: async () => undefined,
    log: silent,
  })
  const ask = () => {
    const deltas = Array.from({ length: count }, () => ({
      id: newId(),
      expects: newId(),
      revision: newId(),
      set: { tags: ['new'] },
    }))
    overlay.add({ id: newId(), askedAt: '2026-03-04T05:06:07Z', label: 'Tagged', deltas })
    made.start()
  }
  return { ...made, ask, written, tried }
}

it('no file is written in a pause, whatever comes meanwhile; after the last pause all are', async () => {
  const { ask, pause, end, written } = flushOf(30)
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

it('one file that cannot be written stops no other', async () => {
  const { ask, end, written, listen } = flushOf(40, (_, at) => {
    if (at === 3) throw new Error('EACCES')
  })
  const states: string[] = []
  listen(({ state }) => states.push(state))
  ask()
  await end({ leave: false })
  expect(written).toHaveLength(39)
  expect(states.at(-1)).toBe('failed')
})

it('a disk that refuses every write is not asked for each of thousands', async () => {
  for (const thrown of [new Refusal('disk-full', 'The disk is full.'), new Error('EIO')]) {
    const { ask, end, written, tried } = flushOf(400, () => {
      throw thrown
    })
    ask()
    await end({ leave: false })
    expect(written).toEqual([])
    expect(tried.length).toBeLessThan(30)
  }
})

import { expect, it } from 'vitest'
import { createQueueRunner } from './queue-runner.ts'

/** A runner on a clock that goes when it is told to; `works`: whether the network lets a clip through. */
function setUp() {
  const world = { online: true, waits: 0, works: true, runs: 0 }
  let next: (() => void) | null = null
  const runner = createQueueRunner({
    online: () => world.online,
    waitingCount: () => world.waits,
    async run() {
      world.runs += 1
      if (world.works) world.waits = 0
    },
    later(_, act) {
      next = act
      return () => {
        next = null
      }
    },
  })
  /** Lets it look so often. */
  const go = async (times: number) => {
    for (let n = 0; n < times; n++) {
      next?.()
      await new Promise(setImmediate)
    }
  }
  const begin = async () => {
    runner.start()
    await go(1)
  }
  return { world, runner, go, begin }
}

it('fetches what waits when it starts', async () => {
  const { world, begin } = setUp()
  world.waits = 2
  await begin()
  expect(world).toMatchObject({ runs: 1, waits: 0 })
})

it('leaves an empty queue alone', async () => {
  const { world, begin, go } = setUp()
  await begin()
  await go(20)
  expect(world.runs).toBe(0)
})

it('waits for a network, and then begins at once', async () => {
  const { world, begin, go } = setUp()
  Object.assign(world, { waits: 1, online: false })
  await begin()
  await go(50)
  expect(world.runs).toBe(0)
  world.online = true
  await go(1)
  expect(world.runs).toBe(1)
})

it('asks a network that leads nowhere ever more seldom, and a new one at once', async () => {
  const { world, begin, go } = setUp()
  Object.assign(world, { waits: 1, works: false })
  await begin()
  await go(240)
  const inAnHour = world.runs
  expect(inAnHour).toBeGreaterThan(5)
  expect(inAnHour).toBeLessThan(15)
  world.online = false
  await go(1)
  world.online = true
  await go(1)
  expect(world.runs).toBe(inAnHour + 1)
})

it('does nothing more once it is stopped', async () => {
  const { world, runner, begin, go } = setUp()
  await begin()
  runner.stop()
  world.waits = 1
  await go(10)
  expect(world.runs).toBe(0)
})

import { describe, expect, it } from 'vitest'
import { createMutex, createRwLock, mapLimit, retry } from './async.ts'

/** Work that ends when the test says so. */
function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open: () => open() }
}

/** Lets everything run that can run now. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve))

describe('mapLimit', () => {
  it('runs at most so many tasks at the same time, and gives the results in the order of the items', async () => {
    let running = 0
    let most = 0
    const results = await mapLimit(3, [1, 2, 3, 4, 5, 6, 7], async (item) => {
      running += 1
      most = Math.max(most, running)
      await settle()
      running -= 1
      return item * 10
    })
    expect(results).toEqual([10, 20, 30, 40, 50, 60, 70])
    expect(most).toBe(3)
  })

  it('throws the first failure', async () => {
    const failing = mapLimit(2, [1, 2, 3], async (item) => {
      if (item === 2) throw new Error('two')
      return item
    })
    await expect(failing).rejects.toThrow('two')
  })
})

describe('a mutex', () => {
  it('runs one piece of work after the other, also after one that failed', async () => {
    const mutex = createMutex()
    const first = gate()
    const steps: string[] = []
    const failing = mutex.run(async () => {
      await first.opened
      steps.push('first')
      throw new Error('first')
    })
    const second = mutex.run(async () => void steps.push('second'))
    await settle()
    expect(steps).toEqual([])
    expect(mutex.pending()).toBe(2)
    first.open()
    await expect(failing).rejects.toThrow('first')
    await second
    await mutex.idle()
    expect(steps).toEqual(['first', 'second'])
    expect(mutex.pending()).toBe(0)
  })
})

describe('a read-write lock', () => {
  it('runs shared work side by side, and exclusive work when all of it has ended', async () => {
    const lock = createRwLock()
    const [one, two, alone] = [gate(), gate(), gate()]
    const steps: string[] = []
    const shared = [one, two].map(({ opened }, at) =>
      lock.shared(async () => {
        steps.push(`begin ${at}`)
        await opened
        steps.push(`end ${at}`)
      }),
    )
    const exclusive = lock.exclusive(async () => {
      steps.push('exclusive')
      await alone.opened
    })
    const later = lock.shared(async () => void steps.push('later'))
    await settle()
    expect(steps).toEqual(['begin 0', 'begin 1'])
    one.open()
    await settle()
    expect(steps).toEqual(['begin 0', 'begin 1', 'end 0'])
    two.open()
    await settle()
    expect(steps).toEqual(['begin 0', 'begin 1', 'end 0', 'end 1', 'exclusive'])
    alone.open()
    await Promise.all([...shared, exclusive, later])
    expect(steps.at(-1)).toBe('later')
  })

  it('is free again after exclusive work that failed', async () => {
    const lock = createRwLock()
    await expect(lock.exclusive(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    await expect(lock.shared(async () => 'shared')).resolves.toBe('shared')
  })
})

describe('retry', () => {
  it('tries again while the failure may pass, and once more than there are waits', async () => {
    let tries = 0
    const failing = retry(
      async () => {
        tries += 1
        throw new Error('busy')
      },
      () => true,
      [0, 0],
    )
    await expect(failing).rejects.toThrow('busy')
    expect(tries).toBe(3)
  })

  it('gives up at once where the failure will not pass', async () => {
    let tries = 0
    const failing = retry(
      async () => {
        tries += 1
        throw new Error('broken')
      },
      () => false,
      [0, 0],
    )
    await expect(failing).rejects.toThrow('broken')
    expect(tries).toBe(1)
  })
})

import { describe, expect, it } from 'vitest'
import type { LibraryEvent } from '#shared/contract.ts'
import { CLOSING, createJobs } from './jobs.ts'

describe('long work', () => {
  it('reports its progress and how it ended', async () => {
    const events: LibraryEvent[] = []
    const jobs = createJobs(
      (event) => events.push(event),
      () => 'made',
    )
    await jobs.run('clip', undefined, async ({ progress }) => progress('a page', 1, 2))
    expect(events).toMatchObject([
      { id: 'made', state: 'running' },
      { label: 'a page', done: 1, total: 2, state: 'running' },
      { label: 'a page', state: 'done' },
    ])
  })

  it('stops when it is cancelled by its name, and only then', async () => {
    const events: LibraryEvent[] = []
    const jobs = createJobs(
      (event) => events.push(event),
      () => 'made',
    )
    const work = jobs.run(
      'export',
      'mine',
      ({ signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('stopped')))),
    )
    expect(jobs.cancel('another')).toBe(false)
    expect(jobs.cancel('mine')).toBe(true)
    await expect(work).rejects.toThrow('stopped')
    expect(events.at(-1)).toMatchObject({ id: 'mine', state: 'cancelled' })
    expect(jobs.cancel('mine')).toBe(false)
  })

  it('tells an interruption from a cancellation by the user, and is stopped at once after the end has begun', async () => {
    const jobs = createJobs(
      () => undefined,
      () => 'made',
    )
    const reasons: unknown[] = []
    const work = ({ signal }: { readonly signal: AbortSignal }) =>
      new Promise<void>((resolve) => {
        const stopped = () => {
          reasons.push(signal.reason)
          resolve()
        }
        if (signal.aborted) stopped()
        signal.addEventListener('abort', stopped)
      })
    const first = jobs.run('clip', 'first', work)
    expect(jobs.interrupt('first')).toBe(true)
    await first
    jobs.close()
    await jobs.run('clip', 'second', work)
    expect(reasons).toEqual([CLOSING, CLOSING])
  })
})

import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { isRequest, requests } from '#shared/contract.ts'
import type { CommandLineParts, Connection } from './cli.ts'

/** Of this call alone: several may be at work in one library at once. */
export const JOB = `command-line-${randomUUID()}`

/** How soon a job is stopped that began only after the interruption, in milliseconds. */
const AGAIN_MS = 50

/** Does some work; an interruption stops its job, and what it was to clip waits in the queue. */
export async function interruptible<T>(
  job: string,
  connection: Connection,
  { signal }: Pick<CommandLineParts, 'signal'>,
  work: () => Promise<T>,
): Promise<T> {
  let over = false
  async function stop(): Promise<void> {
    // The request may still be on its way: until then there is no job of this name.
    while (!over) {
      const stopped = await connection.call('cancel', { job, keep: true }).catch(() => null)
      if (stopped === null || !stopped.ok || stopped.value.cancelled) return
      await delay(AGAIN_MS)
    }
  }
  signal.throwIfAborted()
  signal.addEventListener('abort', stop, { once: true })
  try {
    return await work()
  } finally {
    over = true
    signal.removeEventListener('abort', stop)
  }
}

/** Long work has a name, so that an interruption can stop it: its caller's, or ours. */
export function withJob(name: string, input: unknown): { readonly job: string; readonly input: unknown } {
  const takes = isRequest(name) && name !== 'cancel' && 'job' in requests[name].input.shape
  if (!takes || typeof input !== 'object' || input === null || Array.isArray(input)) return { job: JOB, input }
  const { job = JOB } = input as { readonly job?: unknown }
  return { job: String(job), input: { ...input, job } }
}

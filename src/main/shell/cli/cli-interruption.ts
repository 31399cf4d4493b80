import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { isRequest, requests } from '#shared/contract.ts'
import type { CommandLineParts, Connection } from './cli-parts.ts'

/** The job of this call. Its name is unique, because several calls may work in one library at once. */
export const JOB = `command-line-${randomUUID()}`

/** After an interruption, how often to look for a job that has not begun yet, in milliseconds. */
const AGAIN_MS = 50

/** Does some work. An interruption stops its job, and clips that are not done wait in the queue. */
export async function interruptible<T>(
  job: string,
  connection: Connection,
  { signal }: Pick<CommandLineParts, 'signal'>,
  work: () => Promise<T>,
): Promise<T> {
  let isDone = false
  async function stop(): Promise<void> {
    // While the request is still on its way there is no job of this name.
    while (!isDone) {
      const reply = await connection.call('cancel', { job, keep: true }).catch(() => null)
      if (reply === null || !reply.ok || reply.value.cancelled) return
      await delay(AGAIN_MS)
    }
  }
  signal.throwIfAborted()
  signal.addEventListener('abort', stop, { once: true })
  try {
    return await work()
  } finally {
    isDone = true
    signal.removeEventListener('abort', stop)
  }
}

/** Gives long work a job name, so that an interruption can stop it. A name that the caller gives stays. */
export function withJob(name: string, input: unknown): { readonly job: string; readonly input: unknown } {
  const takesJob = isRequest(name) && name !== 'cancel' && 'job' in requests[name].input.shape
  if (!takesJob || typeof input !== 'object' || input === null || Array.isArray(input)) return { job: JOB, input }
  const { job = JOB } = input as { readonly job?: unknown }
  return { job: String(job), input: { ...input, job } }
}

import { isRequest, requests } from '#shared/contract.ts'
import { type Outcome, Refusal } from '#shared/failure.ts'
import { PATIENCE, patiently } from './retry.ts'
import { type Holder, isUnsent, unsent } from './store/lock/ask-holder.ts'

/** A library that answers: in the process that has it open, or in this one. */
export interface Connection {
  call(name: string, input: unknown): Promise<Outcome<unknown>>
  close(): Promise<void>
}

interface Parts {
  /** The process that has the library open; null when none does. @throws Refusal `library-busy` */
  readonly askHolder: () => Promise<Holder | null>
  /** Opens it in this process. @throws Refusal */
  readonly openHere: () => Promise<Connection>
  readonly signal: AbortSignal
  /** Milliseconds. */
  readonly now: () => number
}

/** They change nothing of the library, and yet something is different after them. */
const LEAVE_TRACES: ReadonlySet<string> = new Set(['export', 'backup', 'check', 'remember', 'cancel'])

/** Whether a request may be sent a second time without harm when nobody knows whether it was carried out. */
export function isRepeatable(name: string): boolean {
  return isRequest(name) && !requests[name].changes && !LEAVE_TRACES.has(name)
}

/**
 * Reaches a library through the process that has it open, or opens it here. A holder that leaves before it answers is replaced:
 * by the next that holds it, or by ourselves. What may have been carried out is not sent a second time.
 * @throws Refusal; so do its calls: `library-busy` when the holder went away and nobody knows what it did
 */
export async function connectLibrary(parts: Parts): Promise<Connection> {
  let current = await patiently(() => reach(parts), parts.signal)
  return {
    async call(name, input) {
      const until = parts.now() + PATIENCE
      for (;;) {
        const outcome = await current.call(name, input)
        if (outcome !== 'again') return outcome
        if (parts.signal.aborted || parts.now() > until) throw unsent()
        await current.close()
        current = await patiently(() => reach(parts), parts.signal)
      }
    },
    close: () => current.close(),
  }
}

interface Reached {
  /** `again`: it was not done, or can be done once more. */
  call(name: string, input: unknown): Promise<Outcome<unknown> | 'again'>
  close(): Promise<void>
}

async function reach({ askHolder, openHere }: Parts): Promise<Reached> {
  const holder = await askHolder()
  if (holder === null) return openHere()
  return {
    async call(name, input) {
      try {
        const outcome = await holder.call(name, input)
        // Who is just closing says so and does nothing.
        return !outcome.ok && outcome.error.code === 'library-busy' ? 'again' : outcome
      } catch (thrown) {
        if (!(thrown instanceof Refusal) || thrown.code !== 'library-busy') throw thrown
        if (isUnsent(thrown) || isRepeatable(name)) return 'again'
        throw thrown
      }
    },
    close: async () => holder.close(),
  }
}

import { isRequest, requests } from '#shared/contract.ts'
import { type Outcome, Refusal } from '#shared/failure.ts'
import { PATIENCE, retryWhileBusy } from './retry-while-busy.ts'
import type { Holder } from './store/lock/ask-holder.ts'
import { holderGoneUnsent, isUnsent } from './store/lock/sentences.ts'

/** A library that answers requests: in the process that has it open, or in this one. */
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

/** Requests that change nothing in the library and still have an effect. */
const WITH_EFFECTS: ReadonlySet<string> = new Set(['export', 'undo-export', 'backup', 'check', 'remember', 'cancel'])

/** Whether a request may be sent again when we do not know if it was carried out. */
export function isRepeatable(name: string): boolean {
  return isRequest(name) && !requests[name].changes && !WITH_EFFECTS.has(name)
}

/**
 * Connects to a library through the process that has it open, or opens it here. When that process goes away before it
 * answers, the next one that holds the library answers, or we open it ourselves. A request that may have been carried out
 * is not sent again.
 * @throws Refusal; so do its calls: `library-busy` when the holder went away and we do not know what it did
 */
export async function connectLibrary(parts: Parts): Promise<Connection> {
  let current = await retryWhileBusy(() => reach(parts), parts.signal)
  return {
    async call(name, input) {
      const until = parts.now() + PATIENCE
      for (;;) {
        const outcome = await current.call(name, input)
        if (outcome !== 'again') return outcome
        if (parts.signal.aborted || parts.now() > until) throw holderGoneUnsent()
        await current.close()
        current = await retryWhileBusy(() => reach(parts), parts.signal)
      }
    },
    close: () => current.close(),
  }
}

interface Route {
  /** `again`: it was not done, or can be repeated. */
  call(name: string, input: unknown): Promise<Outcome<unknown> | 'again'>
  close(): Promise<void>
}

async function reach({ askHolder, openHere }: Parts): Promise<Route> {
  const holder = await askHolder()
  if (holder === null) return openHere()
  return {
    async call(name, input) {
      try {
        const outcome = await holder.call(name, input)
        // A library that is being closed says so and does nothing.
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

import type { LoadLimits } from './limits.ts'
import { cancelled, timedOut } from './load-failures.ts'

/** Ends a load that takes too long. The reason of its signal is the Refusal to throw. */
export interface Deadline {
  readonly signal: AbortSignal
  /** Restarts the time of a host to begin its answer, or to send the next piece. */
  watch(host: string, during: 'answer' | 'idle'): void
  /** Gives the promise's result, or throws the deadline's Refusal if that comes first. */
  race<T>(promise: Promise<T>): Promise<T>
  /** Stops the clocks. Must be called when the load is over. */
  end(): void
}

/** Starts the clock of one load. @param outer the caller's signal to cancel */
export function startDeadline(
  host: string,
  limits: Pick<LoadLimits, 'toHeaders' | 'idle' | 'total'>,
  outer: AbortSignal | undefined,
): Deadline {
  const controller = new AbortController()
  const { signal } = controller
  let current = host
  let step: NodeJS.Timeout | undefined
  const cancel = () => controller.abort(cancelled(current))
  const total = setTimeout(() => controller.abort(timedOut(current, 'total', limits.total)), limits.total)
  if (outer?.aborted) cancel()
  outer?.addEventListener('abort', cancel, { once: true })
  return {
    signal,
    watch(next, during) {
      current = next
      clearTimeout(step)
      const time = during === 'answer' ? limits.toHeaders : limits.idle
      step = setTimeout(() => controller.abort(timedOut(next, during, time)), time)
    },
    async race(promise) {
      // If the promise loses the race, it may fail later, when nothing handles that.
      promise.catch(() => undefined)
      let stop: (() => void) | undefined
      const ended = new Promise<never>((_, reject) => {
        stop = () => reject(signal.reason)
        if (signal.aborted) stop()
        else signal.addEventListener('abort', stop, { once: true })
      })
      try {
        return await Promise.race([promise, ended])
      } finally {
        if (stop !== undefined) signal.removeEventListener('abort', stop)
      }
    },
    end() {
      clearTimeout(step)
      clearTimeout(total)
      outer?.removeEventListener('abort', cancel)
    },
  }
}

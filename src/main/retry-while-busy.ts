import { failureOf } from '#shared/failure.ts'
import { retry } from './async.ts'

/** How long we wait for another program that works on a library before the library counts as busy, in milliseconds. */
export const PATIENCE = 5_000
const PAUSE = 100

/**
 * Tries again while a library is busy: a command line holds it for a moment only.
 * @param signal no further try once it is aborted
 * @throws what the last try threw
 */
export function retryWhileBusy<T>(open: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  const until = Date.now() + PATIENCE
  // A try may itself take seconds: whether another is worth it is asked when it has failed.
  const mayPass = (thrown: unknown) =>
    failureOf(thrown)?.code === 'library-busy' && Date.now() <= until && !signal?.aborted
  return retry(open, mayPass, pauses())
}

function* pauses(): Iterable<number> {
  while (true) yield PAUSE
}

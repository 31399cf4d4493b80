import { failureOf } from '#shared/failure.ts'
import { retry } from './async.ts'

/** How long we wait for another program that works on a library before the library counts as busy, in milliseconds. */
export const PATIENCE = 5_000
const PAUSE = 100

/**
 * Tries again while a library is busy: a command line holds it for a moment only.
 * @param signal gives up at once when aborted
 * @throws what the last try threw
 */
export function retryWhileBusy<T>(open: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  return retry(open, (thrown) => failureOf(thrown)?.code === 'library-busy', pauses(signal))
}

function* pauses(signal?: AbortSignal): Iterable<number> {
  const until = Date.now() + PATIENCE
  while (Date.now() <= until && !signal?.aborted) yield PAUSE
}

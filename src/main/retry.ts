import { failureOf } from '#shared/failure.ts'

/** How long another program's work on a library is waited for before it counts as busy, in milliseconds. */
export const PATIENCE = 5_000
const PAUSE = 100

/**
 * Tries again while a library is busy: a command line holds it for a moment only.
 * @param signal gives up at once when aborted
 * @throws what the last try threw
 */
export async function patiently<T>(open: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  const until = Date.now() + PATIENCE
  for (;;) {
    try {
      return await open()
    } catch (thrown) {
      if (failureOf(thrown)?.code !== 'library-busy' || Date.now() > until || signal?.aborted) throw thrown
      await new Promise((resolve) => setTimeout(resolve, PAUSE))
    }
  }
}

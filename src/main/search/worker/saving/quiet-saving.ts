import type { FromWorker } from '../../types.ts'
import type { Index } from '../index.ts'

/** Milliseconds without work after which an index that has changed much is saved. */
const QUIET_MS = 5_000
/** If fewer have changed than this share of the texts, they are sooner read again by the next start. */
const WORTH_SAVING = 0.001

/** Saves an index when nothing else is to be done, and at the end. */
export interface QuietSaving {
  /** Saves it soon, unless it is asked again before. Writes a file at a time, and takes messages in between. */
  soon(index: Index): void
  now(index: Index): void
}

export function createQuietSaving(send: (message: FromWorker) => void): QuietSaving {
  let timer: NodeJS.Timeout | undefined

  function writeNext(files: Iterator<void>): void {
    if (files.next().done !== true) timer = setTimeout(writeNext, 0, files)
  }

  function* save({ upkeep, size }: Index): Generator<void> {
    const unsaved = upkeep.unsaved()
    if (unsaved === 0 || unsaved < size() * WORTH_SAVING) return
    try {
      yield* upkeep.save()
    } catch (thrown) {
      send({ kind: 'unsaved', message: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) })
    }
  }

  return {
    soon(index) {
      clearTimeout(timer)
      timer = setTimeout(() => writeNext(save(index)), QUIET_MS)
    },
    now(index) {
      clearTimeout(timer)
      for (const _ of save(index));
    },
  }
}

import type { FromWorker } from '../../types.ts'
import { describeThrown } from '../describe-thrown.ts'
import type { Index } from '../index.ts'

/** Milliseconds without work after which an index that has changed much is saved. */
const QUIET_MS = 5_000
/** If fewer have changed than this share of the texts, they are sooner read again by the next start. */
const WORTH_SAVING = 0.001

/** Saves an index when nothing else is to be done, and at the end. */
export interface QuietSaving {
  /**
   * Saves it soon; called again before that, later. Writes a file at a time, and takes messages in between. A save that
   * has begun goes on, and the next one follows it.
   */
  soon(index: Index): void
  /** Saves it at once. A save that has begun is finished first. */
  now(index: Index): void
}

export function createQuietSaving(send: (message: FromWorker) => void): QuietSaving {
  let waiting: NodeJS.Timeout | undefined
  let writing: NodeJS.Timeout | undefined
  /** The files of a save that has begun and is not finished. */
  let files: Generator<void> | null = null

  function writeNext(): void {
    if (files?.next().done === false) writing = setTimeout(writeNext, 0)
    else files = null
  }

  function soon(index: Index): void {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      if (files !== null) return soon(index)
      files = save(index)
      writeNext()
    }, QUIET_MS)
  }

  function* save({ upkeep, size }: Index): Generator<void> {
    const unsaved = upkeep.unsaved()
    if (unsaved === 0 || unsaved < size() * WORTH_SAVING) return
    try {
      yield* upkeep.save()
    } catch (thrown) {
      send({ kind: 'unsaved', message: describeThrown(thrown) })
    }
  }

  return {
    soon,
    now(index) {
      clearTimeout(waiting)
      clearTimeout(writing)
      for (const _ of files ?? []);
      files = null
      for (const _ of save(index));
    },
  }
}

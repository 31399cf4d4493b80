import { setImmediate } from 'node:timers/promises'
import { failureOf } from '#shared/failure.ts'
import type { Id } from '#shared/model.ts'
import { mapLimit } from '../../async.ts'
import type { Log } from '../../log.ts'
import type { Overlay } from './overlay.ts'

/** How far the files have come that a change of many articles still has to be written into. */
export interface Progress {
  readonly label: string
  readonly done: number
  readonly total: number
  readonly state: 'running' | 'done' | 'failed'
}

/** Writes the deltas of the overlay into the articles' files, in the background. */
export interface Flush {
  /** Begins, or goes on with what was added since. */
  start(): void
  /** Resolves when nothing is being written any more: when all files are written, or (`leave`) those under way. */
  end(options: { readonly leave: boolean }): Promise<void>
  /** Resolves when the files under way are written. No other is begun until the function it returns is called. */
  pause(): Promise<() => void>
  listen(listener: (progress: Progress) => void): void
}

interface Parts {
  readonly overlay: Overlay
  /** Writes one article's file. @throws Refusal */
  readonly write: (id: Id) => Promise<void>
  /** Removes from library.json what the files have. */
  readonly prune: () => Promise<void>
  readonly log: Log
}

/** Few, so that a change the user makes meanwhile waits for few. */
const AT_ONCE = 4
/** Progress is reported once for so many files. */
const FILES_PER_REPORT = 20
/** One file that refuses to be written stops no other. So many mean that the disk takes nothing. */
const MOST_REFUSED = 12
const DISK_TAKES_NOTHING: ReadonlySet<string> = new Set(['disk-full', 'read-only', 'library-newer', 'library-missing'])
/** A full disk may have room again after so long. */
const RETRY_MS = 60_000

export function createFlush(parts: Parts): Flush {
  const listeners = new Set<(progress: Progress) => void>()
  const files = createFileQueue(parts.overlay)
  let running: Promise<void> | null = null
  /** Whether `start` was called while it ran. */
  let isDue = false
  let isEnding = false
  let pauses = 0
  let timer: NodeJS.Timeout | null = null

  const isResting = () => isEnding || pauses > 0

  async function run(): Promise<void> {
    const isComplete = await flushFiles(parts, files, {
      isResting,
      report: (progress) => {
        for (const listener of listeners) listener(progress)
      },
    })
    if (!isComplete && !isResting()) timer = setTimeout(start, RETRY_MS).unref()
  }

  function start(): void {
    if (running !== null) {
      isDue = true
      return
    }
    if (timer !== null) clearTimeout(timer)
    timer = null
    if (isResting() || files.waiting().length === 0) return
    isDue = false
    running = run().finally(() => {
      running = null
      // Deltas may have come with the last file, or the library may be back that refused the files so far.
      if (timer === null || isDue) start()
    })
  }

  return {
    start,
    async end({ leave }) {
      isEnding = leave
      while (running !== null) await running
      isEnding = true
      if (timer !== null) clearTimeout(timer)
    },
    async pause() {
      pauses += 1
      while (running !== null) await running
      return () => {
        pauses -= 1
        start()
      }
    },
    listen(listener) {
      listeners.add(listener)
    },
  }
}

interface FileQueue {
  /** The articles whose files are still to be written. */
  waiting(): readonly Id[]
  /** Leaves out a file that cannot be read, until the next opening: an entry must not stop at one of them. */
  skip(id: Id): void
}

function createFileQueue(overlay: Overlay): FileQueue {
  const skipped = new Set<Id>()
  return {
    waiting: () => overlay.ids().filter((id) => !skipped.has(id)),
    skip: (id) => void skipped.add(id),
  }
}

interface Run {
  readonly isResting: () => boolean
  readonly report: (progress: Progress) => void
}

/** Writes all files that wait, then prunes library.json. @returns false when something has to be tried again later */
async function flushFiles({ overlay, write, prune, log }: Parts, files: FileQueue, { isResting, report }: Run) {
  let done = 0
  let isComplete = true
  const refused = new Set<Id>()
  let isStopped = false
  const label = overlay.label()
  const reportState = (state: Progress['state']) => report({ label, done, total: done + files.waiting().length, state })
  const due = () => (isResting() || isStopped ? [] : files.waiting().filter((id) => !refused.has(id)))

  async function writeOne(id: Id): Promise<void> {
    if (isResting() || isStopped) return
    try {
      await write(id)
      done += 1
      if (done % FILES_PER_REPORT === 0) reportState('running')
    } catch (thrown) {
      const code = failureOf(thrown)?.code
      if (code === 'unreadable-file' || code === 'not-found') files.skip(id)
      else {
        isComplete = false
        refused.add(id)
        isStopped ||= refused.size >= MOST_REFUSED || (code !== undefined && DISK_TAKES_NOTHING.has(code))
      }
      log.warn('a file could not follow a change of many articles yet', { id, thrown })
    }
  }

  reportState('running')
  // Reply first; write the files afterwards.
  await setImmediate()
  for (let ids = due(); ids.length > 0; ids = due()) await mapLimit(AT_ONCE, ids, writeOne)
  try {
    await prune()
  } catch (thrown) {
    isComplete = false
    log.warn('what is done of a change of many articles could not be taken off library.json', thrown)
  }
  if (!isResting()) reportState(isComplete ? 'done' : 'failed')
  return isComplete
}

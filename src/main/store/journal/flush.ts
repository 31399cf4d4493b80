import { setImmediate } from 'node:timers/promises'
import { failureOf } from '#shared/failure.ts'
import type { Id } from '#shared/model.ts'
import { atOnce } from '../at-once.ts'
import type { Log } from '../types.ts'
import type { Pending } from './overlay.ts'

/** How far the files are that follow. */
export interface Progress {
  readonly label: string
  readonly done: number
  readonly total: number
  readonly state: 'running' | 'done' | 'failed'
}

/** Brings into the files, in the background, what is true of them already. */
export interface Following {
  /** Begins, or goes on with what has come since. */
  start(): void
  /** Resolves when nothing is written any more: once all is, or (`leave`) once the files in hand are. */
  end(options: { readonly leave: boolean }): Promise<void>
  /** Resolves when the files in hand are written; until the function it gives is called none follows. */
  pause(): Promise<() => void>
  listen(listener: (progress: Progress) => void): void
}

interface Parts {
  readonly pending: Pending
  /** Writes one article's file. @throws Refusal */
  readonly write: (id: Id) => Promise<void>
  /** Takes what is done off library.json. */
  readonly prune: () => Promise<void>
  readonly log: Log
}

/** Few, so that what the user does meanwhile waits for few. */
const AT_ONCE = 4
/** One word on how far it is for so many files. */
const TELL_EACH = 20
/** One file that nobody may write stops no other; so many are a disk that takes nothing. */
const MOST_FAILED = 12
const TAKES_NOTHING: ReadonlySet<string> = new Set(['disk-full', 'read-only', 'library-newer', 'library-missing'])
/** A full disk may have room again after so long. */
const AGAIN_MS = 60_000

export function createFollowing({ pending, write, prune, log }: Parts): Following {
  const listeners = new Set<(progress: Progress) => void>()
  let running: Promise<void> | null = null
  /** Whether it was to begin while it ran. */
  let isAskedAgain = false
  let leaving = false
  let pauses = 0
  let timer: NodeJS.Timeout | null = null

  /** Files that cannot be read wait for the next opening: an intent must not stop at one of them. */
  const passedOver = new Set<Id>()

  const resting = () => leaving || pauses > 0
  const left = () => pending.ids().filter((id) => !passedOver.has(id))

  async function run(): Promise<void> {
    let done = 0
    let failed: unknown = null
    /** Those that could not be written now: they are tried again later. */
    const refused = new Set<Id>()
    let stopped = false
    const waiting = () => left().filter((id) => !refused.has(id))
    const label = pending.label()
    const tell = (state: Progress['state']) => {
      for (const listener of listeners) listener({ label, done, total: done + left().length, state })
    }
    async function writeOne(id: Id): Promise<void> {
      if (resting() || stopped) return
      try {
        await write(id)
        done += 1
        if (done % TELL_EACH === 0) tell('running')
      } catch (thrown) {
        const code = failureOf(thrown)?.code
        if (code === 'unreadable-file' || code === 'not-found') passedOver.add(id)
        else {
          failed = thrown
          refused.add(id)
          stopped ||= refused.size >= MOST_FAILED || (code !== undefined && TAKES_NOTHING.has(code))
        }
        log.warn('a file could not follow a change of many articles yet', { id, thrown })
      }
    }

    tell('running')
    // Who asked for the change is answered first.
    await setImmediate()
    for (let ids = waiting(); ids.length > 0 && !resting() && !stopped; ids = waiting()) {
      await atOnce(AT_ONCE, ids, writeOne)
    }
    try {
      await prune()
    } catch (thrown) {
      failed ??= thrown
      log.warn('what is done of a change of many articles could not be taken off library.json', thrown)
    }
    if (resting()) return
    tell(failed === null ? 'done' : 'failed')
    if (failed !== null) timer = setTimeout(start, AGAIN_MS).unref()
  }

  function start(): void {
    if (running !== null) {
      isAskedAgain = true
      return
    }
    if (timer !== null) clearTimeout(timer)
    timer = null
    if (resting() || left().length === 0) return
    isAskedAgain = false
    running = run().finally(() => {
      running = null
      // What came while the last of it was written; or the library came back while it was still being refused.
      if (timer === null || isAskedAgain) start()
    })
  }

  return {
    start,
    async end({ leave }) {
      leaving = leave
      while (running !== null) await running
      leaving = true
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

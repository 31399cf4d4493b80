import { setTimeout as delay } from 'node:timers/promises'
import { app } from 'electron'
import { onEndSignals } from './end-signals.ts'

/** Exit statuses of a program that a signal ended, as shells count them. */
const STATUS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const
/** How long a second signal waits for the note to be saved, in milliseconds. */
const HURRY_MS = 3_000

/** Tells the notebook that signals ask it to end. */
export interface Ending {
  /** Aborted at the first signal: the program saves what is being written and asks no questions. */
  readonly signal: AbortSignal
  /** Adds what must be saved before a second signal ends the program at once. */
  saves(save: () => Promise<unknown>): void
  /** Listens again: Chromium installs its own handlers while it starts. */
  listenAgain(): void
}

export function createEnding(): Ending {
  const end = new AbortController()
  const saves: (() => Promise<unknown>)[] = []
  const listenAgain = onEndSignals(process, {
    end: () => end.abort(),
    // The first signal has begun to save the note. The second waits only for that, and not for a disk that hangs.
    hurry: (signal) =>
      void Promise.race([Promise.allSettled(saves.map((save) => save())), delay(HURRY_MS)]).finally(() =>
        app.exit(STATUS[signal]),
      ),
    now: () => performance.now(),
  })
  return {
    signal: end.signal,
    saves(save) {
      saves.push(save)
    },
    listenAgain,
  }
}

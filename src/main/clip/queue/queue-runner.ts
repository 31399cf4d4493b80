/** Clips waiting addresses automatically while the notebook's window is open. */
export interface QueueRunner {
  /** Looks at the queue soon, and then at regular times. */
  start(): void
  stop(): void
}

interface Parts {
  readonly online: () => boolean
  /** How many clips wait. */
  readonly waitingCount: () => number
  /** Tries all waiting clips once. Never rejects. */
  run(): Promise<void>
  /** Calls back after some milliseconds. @returns cancels the call */
  later(ms: number, act: () => void): () => void
}

/** The start belongs to the window: what waited overnight can wait until it is open. */
const FIRST_MS = 3_000
/** How quickly we notice that the network is back. */
const LOOK_MS = 15_000
/** On a network without internet access the pauses between tries grow up to this. */
const LONGEST_PAUSE_MS = 10 * 60_000

export function createQueueRunner({ online, waitingCount, run, later }: Parts): QueueRunner {
  let cancelLook: (() => void) | null = null
  let stopped = true
  let pauseMs = 0
  let remainingMs = 0

  async function look(): Promise<void> {
    if (!online()) {
      // The next network is another one: try it at once.
      pauseMs = 0
      remainingMs = 0
    } else if (remainingMs > 0) remainingMs -= LOOK_MS
    else if (waitingCount() > 0) {
      await run()
      pauseMs = waitingCount() === 0 ? 0 : Math.min(LONGEST_PAUSE_MS, Math.max(LOOK_MS, pauseMs * 2))
      remainingMs = pauseMs
    }
    if (!stopped) cancelLook = later(LOOK_MS, () => void look())
  }

  return {
    start() {
      stopped = false
      cancelLook = later(FIRST_MS, () => void look())
    },
    stop() {
      stopped = true
      cancelLook?.()
    },
  }
}

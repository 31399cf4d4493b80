/** Fetches by itself what waits in the queue, as long as somebody sits before the notebook. */
export interface Runner {
  /** Looks in a moment, and then again and again. */
  start(): void
  stop(): void
}

interface Parts {
  readonly online: () => boolean
  /** How many clips wait. */
  readonly waits: () => number
  /** Tries all that wait once. Never rejects. */
  run(): Promise<void>
  /** Calls back after some milliseconds. @returns the way to call it off */
  later(ms: number, act: () => void): () => void
}

/** A start is for the window: what waited over night can wait until it stands. */
const FIRST_MS = 3_000
/** A cable that is put in again is noticed this soon. */
const LOOK_MS = 15_000
/** Networks that lead nowhere are asked ever more seldom, up to this. */
const SELDOM_MS = 10 * 60_000

export function createRunner({ online, waits, run, later }: Parts): Runner {
  let callOff: (() => void) | null = null
  let stopped = true
  let pause = 0
  let left = 0

  async function look(): Promise<void> {
    if (!online()) {
      // The next network is a new one: it is tried at once.
      pause = 0
      left = 0
    } else if (left > 0) left -= LOOK_MS
    else if (waits() > 0) {
      await run()
      pause = waits() === 0 ? 0 : Math.min(SELDOM_MS, Math.max(LOOK_MS, pause * 2))
      left = pause
    }
    if (!stopped) callOff = later(LOOK_MS, () => void look())
  }

  return {
    start() {
      stopped = false
      callOff = later(FIRST_MS, () => void look())
    },
    stop() {
      stopped = true
      callOff?.()
    },
  }
}

import { Refusal } from '#shared/failure.ts'
import { moveRunning } from '../sentences.ts'

/** Runs one switch or move of the library at a time, so that a library is not replaced while it is being moved. */
export interface SwitchTask {
  /** @throws Refusal `library-busy` while another runs */
  run<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T>
  /** Aborts the signal of the one that runs. @returns whether one runs */
  cancel(): boolean
  /** Cancels, and resolves once none runs. */
  stop(): Promise<void>
}

export function createSwitchTask(): SwitchTask {
  let running: AbortController | null = null
  let last: Promise<unknown> = Promise.resolve()
  return {
    async run(work) {
      if (running !== null) throw new Refusal('library-busy', moveRunning)
      running = new AbortController()
      const result = work(running.signal)
      last = result.catch(() => undefined)
      try {
        return await result
      } finally {
        running = null
      }
    },
    cancel() {
      running?.abort()
      return running !== null
    },
    async stop() {
      running?.abort()
      await last
    },
  }
}

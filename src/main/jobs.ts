import type { LibraryEvent } from '#shared/contract.ts'
import { Refusal } from '#shared/failure.ts'
import { jobRunning } from './sentences.ts'

type JobEvent = Extract<LibraryEvent, { type: 'job' }>

/** The reason of a job's signal when the end of the program stopped the job: the user still wants it done. */
export const CLOSING = Symbol('closing')

/** How long work reports its progress, and learns that it should stop. */
export interface Job {
  readonly signal: AbortSignal
  progress(label: string, done: number, total: number): void
}

/** Long work. Each job has an id, reports its progress, and can be stopped by its id. */
export interface Jobs {
  run<T>(kind: JobEvent['kind'], id: string | undefined, work: (job: Job) => Promise<T>): Promise<T>
  cancel(id: string): boolean
  /** Stops a job as the end of the program would: `signal.reason` is `CLOSING`. */
  interrupt(id: string): boolean
  /** Stops every job, also those that come later, because the library is being closed: `signal.reason` is `CLOSING`. */
  close(): void
}

export function createJobs(emit: (event: JobEvent) => void, newId: () => string): Jobs {
  const running = new Map<string, AbortController>()
  let closed = false
  function stop(id: string, reason?: unknown): boolean {
    const controller = running.get(id)
    controller?.abort(reason)
    return controller !== undefined
  }
  return {
    async run(kind, givenId, work) {
      const id = givenId ?? newId()
      if (running.has(id)) throw new Refusal('bad-request', jobRunning)
      const controller = new AbortController()
      running.set(id, controller)
      if (closed) controller.abort(CLOSING)
      let last = { label: '', done: 0, total: 1 }
      const report = (state: JobEvent['state']) => emit({ type: 'job', id, kind, ...last, state })
      try {
        report('running')
        const value = await work({
          signal: controller.signal,
          progress(label, done, total) {
            last = { label, done, total }
            report('running')
          },
        })
        report(controller.signal.aborted ? 'cancelled' : 'done')
        return value
      } catch (thrown) {
        report(controller.signal.aborted ? 'cancelled' : 'failed')
        throw thrown
      } finally {
        running.delete(id)
      }
    },
    cancel: (id) => stop(id),
    interrupt: (id) => stop(id, CLOSING),
    close() {
      closed = true
      for (const controller of running.values()) controller.abort(CLOSING)
    },
  }
}

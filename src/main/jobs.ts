import type { LibraryEvent } from '#shared/contract.ts'
import { Refusal } from '#shared/failure.ts'

type JobEvent = Extract<LibraryEvent, { type: 'job' }>

/** Why a job's signal was aborted when the end of the program stopped it: its user still wants what it was to do. */
export const CLOSING = Symbol('closing')

/** What long work reports through, and how it hears that it should stop. */
export interface Job {
  readonly signal: AbortSignal
  progress(label: string, done: number, total: number): void
}

/** Long work: each has a name, tells how far it is, and can be stopped by it. */
export interface Jobs {
  run<T>(kind: JobEvent['kind'], id: string | undefined, work: (job: Job) => Promise<T>): Promise<T>
  cancel(id: string): boolean
  /** Stops one as the end of the program would: `signal.reason` is `CLOSING`. */
  interrupt(id: string): boolean
  /** Stops all that runs or comes later, because the library is being closed: `signal.reason` is `CLOSING`. */
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
    async run(kind, name, work) {
      const id = name ?? newId()
      if (running.has(id)) throw new Refusal('bad-request', 'A job of this name is running already.')
      const controller = new AbortController()
      running.set(id, controller)
      if (closed) controller.abort(CLOSING)
      let last = { label: '', done: 0, total: 1 }
      const say = (state: JobEvent['state']) => emit({ type: 'job', id, kind, ...last, state })
      try {
        say('running')
        const value = await work({
          signal: controller.signal,
          progress(label, done, total) {
            last = { label, done, total }
            say('running')
          },
        })
        say(controller.signal.aborted ? 'cancelled' : 'done')
        return value
      } catch (thrown) {
        say(controller.signal.aborted ? 'cancelled' : 'failed')
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

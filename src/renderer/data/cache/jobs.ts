import { create } from 'zustand'
import type { LibraryEvent } from '#shared/contract.ts'

export type JobEvent = Extract<LibraryEvent, { readonly type: 'job' }>

interface Jobs {
  /** The running jobs, by id. */
  readonly running: Readonly<Record<string, JobEvent>>
  update(event: JobEvent): void
}

/** How far each running job is. */
export const useJobs = create<Jobs>((set) => ({
  running: {},
  update: (event) =>
    set(({ running }) => {
      if (event.state === 'running') return { running: { ...running, [event.id]: event } }
      const { [event.id]: _ended, ...rest } = running
      return { running: rest }
    }),
}))

/** An id for a job of this window, so that it can be cancelled before its reply. */
export const newJobId = (): string => crypto.randomUUID()

import { create } from 'zustand'
import type { LibraryEvent } from '#shared/contract.ts'

export type JobEvent = Extract<LibraryEvent, { readonly type: 'job' }>

interface Jobs {
  /** Those that run, by id. */
  readonly running: Readonly<Record<string, JobEvent>>
  update(event: JobEvent): void
}

/** How far each job is, as the library last said. */
export const useJobs = create<Jobs>((set) => ({
  running: {},
  update: (event) =>
    set(({ running }) => {
      if (event.state === 'running') return { running: { ...running, [event.id]: event } }
      const { [event.id]: _ended, ...others } = running
      return { running: others }
    }),
}))

/** A name for a job of this window, so that it can be cancelled before its reply. */
export const newJobId = (): string => crypto.randomUUID()

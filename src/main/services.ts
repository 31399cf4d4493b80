import type { OpenLibrary } from './library.ts'

/** What every library of this program is opened with, however it was started. */
export type LibraryServices = Pick<OpenLibrary, 'load' | 'startWorker' | 'now' | 'timeZone'>

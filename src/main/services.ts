import type { OpenLibrary } from './library.ts'

/** What every library is opened with, with a window or without. */
export type LibraryServices = Pick<OpenLibrary, 'load' | 'startWorker' | 'now' | 'timeZone'>

import type { Settings } from '#shared/settings.ts'
import { formatCount, plural } from '#shared/text/plural.ts'

/** The sentences that every part of the window can say. */

export const WINDOW_FAILED = 'Something in this window went wrong. What you saved is safe in the library.'

export const undoneSentence = (label: string): string => `Undone: ${label}`
export const redoneSentence = (label: string): string => `Redone: ${label}`

/** How far a job is, in things that it has done; undefined while it is being prepared. */
export const progressSentence = (
  job: { readonly done: number; readonly total: number } | undefined,
  things: 'files' | 'articles',
): string =>
  job === undefined || job.total === 0
    ? 'Starting…'
    : plural(job.total, {
        one: `${formatCount(job.done)} of 1 ${things === 'files' ? 'file' : 'article'}`,
        other: `${formatCount(job.done)} of {count} ${things}`,
      })

/** What was done to a note. */
export const savedNoteSentence = (text: string): string =>
  text.trim() === '' ? 'Removed the note.' : 'Saved the note.'
export const NOTE_UNCHANGED = 'The note was left as it was. Undo brings back what you wrote.'
export const UNDONE_NOTE = undoneSentence('Edited a note')
export const DRAFT_RESTORED = 'The window had to be reopened. Your note is here as you left it.'

export const NOT_COPIED = 'Could not copy to the clipboard.'
export const NO_RELEASES = 'This copy does not know where its releases are. Look where you got it from.'
export const ADDRESS_NOT_OPENED = 'This address cannot be opened in a browser or a mail program.'

/** The theme that was chosen. */
export const themeSentences: Readonly<Record<Settings['theme'], string>> = {
  system: 'The theme follows the system.',
  paper: 'The theme is paper.',
  sepia: 'The theme is sepia.',
  ink: 'The theme is ink.',
}

/** Titles of the system's dialogs that ask for a folder. */
export const folderTitles = {
  open: 'Open a library, or an empty folder for a new one',
  find: 'Where is the library now?',
  move: 'Move the library into an empty folder',
} as const

/** Words on buttons that several parts of the window have. */
export const buttons = {
  cancel: 'Cancel',
  close: 'Close',
  done: 'Done',
  open: 'Open',
  openInBrowser: 'Open in browser',
  openIt: 'Open it',
  redo: 'Redo',
  showFolder: 'Show folder',
  tryAgain: 'Try again',
  undo: 'Undo',
} as const

/** Names of the places that are no topic and no saved search. */
export const placeNames = {
  inbox: 'Inbox',
  all: 'All articles',
  starred: 'Starred',
  highlights: 'Highlights',
  archive: 'Archive',
  trash: 'Trash',
  queue: 'Failed and waiting',
} as const

/** The colours of highlights and topics, by their numbers. */
export const colourNames = { 1: 'Yellow', 2: 'Green', 3: 'Blue', 4: 'Red', 5: 'Purple' } as const

/** The days that have names of their own, as headings. */
export const dayNames = { today: 'Today', yesterday: 'Yesterday' } as const

export const PROGRAM_NAME = 'Commonplace'

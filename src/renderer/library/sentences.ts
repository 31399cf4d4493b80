import type { LastCrash } from '#shared/requests/shell.ts'
import { formatCount, plural } from '#shared/text/plural.ts'
import { partialDate } from '../data/dates.ts'

/** The sentences about the library as a whole, its queue and its clips. */

type Of = NonNullable<LastCrash['crash']>['of']

/**
 * What crashed, that nothing is lost, and what is not shown for now.
 * @param title of the article that was open; null where none was, or where it is gone
 */
export function crashSentence(
  of: Of,
  title: string | null,
  { pictures, draft }: { readonly pictures: boolean; readonly draft: boolean },
): string {
  const what = of === 'window' ? 'Commonplace’s window closed unexpectedly' : 'Last time, Commonplace quit unexpectedly'
  const over = title === null ? '' : ` while “${title}” was open`
  const safety = draft
    ? 'Nothing you saved is lost, and the note you were writing is kept.'
    : 'Nothing you saved is lost.'
  const pictureNote = pictures ? '' : ' For now, the list is shown without pictures.'
  return `${what}${over}. ${safety}${pictureNote}`
}

/** What a waiting address waits for. */
export const waitingSentence = (isOnline: boolean): string =>
  isOnline ? 'Waiting for its turn.' : 'You seem to be offline. The page will be fetched when you are back online.'

/** Until when a busy site asked to be left alone. @param time of day */
export const busySentence = (site: string, time: string): string =>
  `${site} is busy and asked us to wait. Trying again at ${time}.`

export const RETRYING = 'Trying again…'

/** That an address was clipped when it was tried again. */
export const retriedSentence = (title: string): string => `Clipped “${title}”.`

/** How far a clip is; `total` counts what is clipped together. */
export const clipProgressSentence = (job: { readonly done: number; readonly total: number } | undefined): string => {
  if (job === undefined) return 'Waiting for its turn.'
  return job.total <= 1
    ? 'Fetching and reading the page…'
    : `${formatCount(job.done)} of ${formatCount(job.total)} done.`
}

/** What can be done with a clip, on its card and in the queue. */
export const clipLabels = {
  cards: 'Clips',
  progress: 'Clipping',
  queue: 'Failed and waiting',
  lookAgain: 'Look again',
  forget: 'Remove',
} as const

/** How many notices there are. */
export const noticesSentence = (count: number): string =>
  plural(count, { one: '1 message about this library', other: '{count} messages about this library' })

/** Where a library is that was missing. */
export const libraryFoundSentence = (folder: string): string => `The library was found in ${folder}. You can go on.`

/** What the notice about a missing library offers. */
export const missingLibrary = {
  title: 'Where is the library?',
  refused: 'Not saved: the library is still missing.',
  choose: 'Choose its folder…',
  quit: 'Quit',
} as const

/** What is said for as long as the window runs on the substitute engine. @param chromium its version */
export const engineSentence = (chromium: string): string =>
  `Commonplace is running on a web engine from 2023 (Chromium ${chromium}). It is for trying things out, not for the open web.`

/** Why, and what to do. `{folder}` is the library for trying. */
export const engineNotice = {
  title: 'The engine',
  why: 'Why?',
  less: 'Less',
  reason:
    'The current engine could not be downloaded, so an old one is used instead. It lacks all security fixes since 2023, and a hostile page could take advantage of that. Clip only pages that you trust.',
  trial:
    'This library is for trying things out: {folder}. To open your own with this engine anyway, start Commonplace with COMMONPLACE_ELECTRON_OLD=1.',
  old: 'Your own library is open because you started Commonplace with COMMONPLACE_ELECTRON_OLD=1.',
  remedy:
    'To get the current engine, quit, connect to a network that reaches github.com, and run npm start. Behind a proxy, set HTTPS_PROXY first. Each start tries again.',
} as const

/** That this copy's engine is old. @param committedAt when it was built, ISO 8601 */
export function oldEngineSentence(committedAt: string, locale: string): string {
  const day = partialDate(committedAt, 'day', locale, 'UTC')
  return `This copy of Commonplace was built on ${day}. Its browser engine is more than three months old and gets no more security fixes. Please look for a newer release.`
}

export const noticeLabels = {
  openAgain: 'Open it again',
  showPictures: 'Show pictures',
  understood: 'Dismiss',
  allUnderstood: 'Dismiss all',
  takeOver: 'Open it here anyway',
  releases: 'Releases page',
} as const

/** What an empty library says. `{folder}` is its folder. */
export const emptyLibrary = {
  title: 'Clip your first article',
  lesson:
    'Paste the address of a page. Commonplace keeps its text, its pictures and its source on this computer, so that you can read it offline, highlight it and find it again.',
  folder: 'Everything is kept in {folder}',
} as const

/** Said while the articles of a library are read that has no saved catalog on this computer. */
export const readingSentence = ({ done, total }: { readonly done: number; readonly total: number }): string =>
  `Reading the library: ${formatCount(done)} of ${formatCount(total)} articles. More will appear.`

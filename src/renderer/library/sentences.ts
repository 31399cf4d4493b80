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
  isOnline
    ? 'Waiting for its turn.'
    : 'This computer seems to be offline. The address is fetched as soon as there is a network.'

/** Until when a busy site asked to be left alone. @param time of day */
export const busySentence = (site: string, time: string): string =>
  `${site} is busy and asked to wait. The address is fetched again at ${time}.`

export const RETRYING = 'Fetching it again.'

/** That an address was clipped when it was tried again. */
export const retriedSentence = (title: string): string => `Clipped “${title}”.`

/** How far a clip is; `total` counts what is clipped together. */
export const clipProgressSentence = (job: { readonly done: number; readonly total: number } | undefined): string => {
  if (job === undefined) return 'Waiting for its turn.'
  return job.total <= 1
    ? 'Fetching and reading the page.'
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
export const libraryFoundSentence = (folder: string): string => `The library is in ${folder}. You can go on.`

/** What the notice about a missing library offers. */
export const missingLibrary = {
  title: 'Where is the library?',
  refused: 'That was not saved: the library is still missing.',
  choose: 'Choose its folder…',
  quit: 'Quit',
} as const

/** What is said for as long as the window runs on the substitute engine. @param chromium its version */
export const engineSentence = (chromium: string): string =>
  `Commonplace runs on a web engine of 2023 (Chromium ${chromium}): for trying, not for the open web.`

/** Why, and what to do. `{folder}` is the library for trying. */
export const engineNotice = {
  title: 'The engine',
  why: 'Why?',
  less: 'Less',
  reason:
    'The current engine could not be downloaded, so an old copy stands in for it. Security faults that were mended since 2023 are still open in it, and a hostile page could use them. Clip only pages that you trust.',
  trial:
    'This library is for trying: {folder}. To open your own with this engine all the same, start Commonplace with COMMONPLACE_ELECTRON_OLD=1.',
  old: 'It opens your own library because you started it with COMMONPLACE_ELECTRON_OLD=1.',
  remedy:
    'To get the current engine, quit and run npm start where this computer can reach github.com. Behind a proxy, set HTTPS_PROXY first. Each start tries again.',
} as const

/** That this copy's engine is old. @param committedAt when it was built, ISO 8601 */
export function oldEngineSentence(committedAt: string, locale: string): string {
  const day = partialDate(committedAt, 'day', locale, 'UTC')
  return `This copy of Commonplace is of ${day}. Its browser engine is more than three months old and no longer gets fixes: look for a newer release.`
}

export const noticeLabels = {
  openAgain: 'Open it again',
  showPictures: 'Show pictures',
  understood: 'Understood',
  allUnderstood: 'All understood',
  takeOver: 'Take over',
  releases: 'Releases page',
} as const

/** What an empty library says. `{folder}` is its folder. */
export const emptyLibrary = {
  title: 'Nothing here yet',
  lesson:
    'Paste the address of an article. Commonplace saves its text, its pictures and its source, so that you can read it without a network. Everything is kept in this folder: {folder}',
} as const

/** Said while the articles of a library are read that has no saved catalog on this computer. */
export const readingSentence = ({ done, total }: { readonly done: number; readonly total: number }): string =>
  `Reading the library: ${formatCount(done)} of ${formatCount(total)} articles. More will appear.`

import type { LastCrash } from '#shared/requests/shell.ts'
import { formatCount, plural } from '#shared/text/plural.ts'

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

export const CLIP_ANYWAY = 'Clip it anyway'
export const CLIP_ANYWAY_HINT = 'Fetches the page again and keeps everything it shows'
export const CLIP_TEXT_ANYWAY_HINT = 'Keeps all of the text'

export const CLIP_ALL_ANYWAY_HINT = 'Fetches the pages again and keeps everything they show'

/** On the button for all pages that were not taken for articles. @param count at least two */
export const clipAllAnywaySentence = (count: number): string => `Clip all ${formatCount(count)} anyway`

export const TRY_AGAIN = 'Try again'

export const DUPLICATE = 'You have this article already.'

/** How many notices there are. */
export const noticesSentence = (count: number): string =>
  plural(count, { one: '1 message about this library', other: '{count} messages about this library' })

/** Where a library is that was missing. */
export const libraryFoundSentence = (folder: string): string => `The library is in ${folder}. You can go on.`

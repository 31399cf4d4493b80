import { Refusal } from '#shared/failure.ts'
import { ARTICLES } from '../names/layout.ts'
import { type Damaged, Unreadable } from './durable.ts'

/** What the user is told of files and folders of a library. `called` is what the user calls a file. */

type Cause = Damaged | Unreadable | null

/** The refusal for an article whose file the disk does not give. Its files are not touched. */
export function cannotBeRead(called: string, unreadable: Unreadable): Refusal {
  const { reason } = unreadable
  const refusal = new Refusal(
    'unreadable-file',
    `${called.charAt(0).toUpperCase()}${called.slice(1)} cannot be read (article.json: ${reason}). Its files were not touched, and all other articles are unharmed.`,
  )
  refusal.cause = unreadable
  return refusal
}

/** The refusal for a file that could not be repaired. */
export function beyondRepair(called: string): Refusal {
  return new Refusal(
    'unreadable-file',
    `The file of ${called} is damaged and no good copy of it is left; its folder was not touched.`,
  )
}

/** The refusal for a file that a later try may well read. */
export function unreadableNow(called: string, { reason }: Unreadable): Refusal {
  return new Refusal(
    'unreadable-file',
    `The file of ${called} cannot be read just now, because ${reason}. Nothing was changed; try again in a moment.`,
  )
}

export function healedSentence(called: string, cause: Cause, lost: readonly string[]): string {
  if (lost.length > 0) {
    const some = lost.slice(0, 5).join(', ')
    const more = lost.length > 5 ? ` and ${lost.length - 5} more` : ''
    return `The file of ${called} was damaged. Everything was kept except what could not be read: ${some}${more}.`
  }
  if (cause === null) return `The file of ${called} was missing; its last good copy was restored.`
  if (cause instanceof Unreadable)
    return `The file of ${called} could not be read, because ${cause.reason}; its last good copy was restored.`
  return `The file of ${called} was damaged; its last good copy was restored.`
}

/** @param aside where what was there is kept; null for nothing */
export function keptSentence(aside: string | null, lost: readonly string[]): string {
  const what = lost.length > 0 ? `All but ${lost.length} of its entries were kept` : 'Its last good copy was restored'
  return aside === null ? `${what}.` : `${what}; what was there is kept as ${aside}.`
}

export function asideSentence(aside: string): string {
  return `What was there is kept as ${aside}.`
}

export function shownFromCopySentence(called: string): string {
  return `The file of ${called} is damaged; its last good copy is shown, and nothing was written, because the library is read-only.`
}

export function blockedSentence(called: string): string {
  return `The file of ${called} cannot be read or moved, so its last good copy is used. Check who may read and write it.`
}

export function alteredSentence(called: string): string {
  return `The file of ${called} has other content than Commonplace left in it, and no good copy is left to compare; please check whether it is still right.`
}

/** @param otherwise what follows for the user, as the end of a sentence */
export function lostSentence(called: string, otherwise: string, cause: Cause): string {
  if (cause === null) return `The file of ${called} is missing and no copy of it is left, ${otherwise}.`
  return cause instanceof Unreadable
    ? `The file of ${called} cannot be read, because ${cause.reason}, and no good copy of it is left, ${otherwise}.`
    : `The file of ${called} is damaged and no good copy of it is left, ${otherwise}.`
}

export function libraryGone(folder: string): Refusal {
  return new Refusal(
    'library-missing',
    `The library is not in ${folder} any more: the folder was moved, renamed or deleted, or its disk is not connected. Nothing was saved. Put it back there, or choose the folder that it is in now.`,
    { folder },
  )
}

export function libraryReplaced(folder: string): Refusal {
  return new Refusal(
    'library-missing',
    `Another library is now in ${folder}, in place of the one that was opened. Nothing was saved, and the other one was not touched. Put the first one back there, or choose the folder that it is in now.`,
    { folder },
  )
}

export function articlesMissing(folder: string): Refusal {
  return new Refusal(
    'library-missing',
    `The folder “${ARTICLES}” is missing from the library in ${folder}. Nothing was saved. Put it back; to begin without its articles, make an empty folder of that name there.`,
    { folder },
  )
}

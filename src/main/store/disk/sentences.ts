import { Refusal } from '#shared/failure.ts'
import { formatCount } from '#shared/text/plural.ts'
import { ARTICLES, STAGING } from '../names/layout.ts'

/** What the user is told of files and folders of a library. `called` is what the user calls a file. */

/** Why the disk does not give a file, as the end of a sentence. */
interface Unreadable extends Error {
  readonly reason: string
}

/** Why a file is not as it should be: damaged, or with a reason why it cannot be read; null where it is missing. */
type Cause = (Error & { readonly reason?: string }) | null

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
  if (cause.reason !== undefined)
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
  return `The file of ${called} cannot be read or moved, so its last good copy is used. Check its permissions.`
}

export function alteredSentence(called: string): string {
  return `The file of ${called} was changed by something other than Commonplace, and there is no good copy to compare it with. Please check whether it is still right.`
}

/** @param otherwise what follows for the user, as the end of a sentence */
export function lostSentence(called: string, otherwise: string, cause: Cause): string {
  if (cause === null) return `The file of ${called} is missing and no copy of it is left, ${otherwise}.`
  return cause.reason !== undefined
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

/** What the user is told of a disk that refuses to write. */
export const diskFull = 'The disk is full, so this was not saved; what was there before is unharmed.'
export const notWritable = 'The library’s folder cannot be written to, so this was not saved.'
export const diskError =
  'The disk of the library reports an error, so this was not saved; what was there before was not touched.'
export const placeTaken =
  'Something else is where a file of the library should be, so this was not saved. “commonplace check” lists it.'
export const wouldBeTooLarge = 'This would make a file of the library too large to be read again, so it was not saved.'

export const folderIsFile = 'There can be no library here, because this is a file, not a folder.'
export const folderNotMade = 'No library can be made here, because you may not make a folder in this place.'

/** Why a file cannot be read, as the end of a sentence, by the code of the error. */
export const unreadableReasons: Readonly<Record<string, string>> = {
  EISDIR: 'there is a folder in its place',
  NOT_A_FILE: 'something that is not a file is in its place',
  ENOENT: 'there is a link in its place that leads nowhere',
  ELOOP: 'there is a link in its place that leads to itself',
  TOO_LARGE: 'it is far too large',
  ERR_FS_FILE_TOO_LARGE: 'it is far too large',
  EACCES: 'you do not have permission to read it',
  EPERM: 'you do not have permission to read it',
  EIO: 'the disk has an error there',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
}
export const otherReason = (code: string): string => `the disk reports an error (${code})`

/** What the user calls an article. @param name its title, or its folder where that is not known */
export const articleCalled = (name: string): string => `the article “${name}”`

export const stagingReplaced = (kept: string): string =>
  `The folder ${STAGING}, which is needed to save anything, could not be used. ${kept}`

export const moreDamaged = (count: number): string =>
  `${formatCount(count)} more files of this library are damaged or cannot be read; “commonplace check” lists them all.`

/** What a check has found. @param path of the first file, within the library */
export function checkedSentence(count: number, path: string): string {
  const summary =
    count === 1
      ? `a file that is damaged, missing or cannot be read: ${path}.`
      : `${formatCount(count)} files that are damaged, missing or cannot be read, the first of them ${path}.`
  return `A check of the library found ${summary} Nothing was changed; “commonplace check” lists everything that is wrong.`
}

import { Refusal } from '#shared/failure.ts'
import { codeOf, hasCode } from '../../errno.ts'
import { BACKUPS } from '../names/layout.ts'

/** What the user is told when a library cannot be backed up, copied or checked. */

const NO_BACKUP = 'No backup was made; the library is as it was.'
const UNCHANGED = 'The library is as it was.'

/** What the user is told when the zip cannot be written. A file that cannot be read has a refusal of its own. */
export function zipRefusal(thrown: unknown): unknown {
  if (hasCode(thrown, 'ENOSPC', 'EDQUOT', 'EFBIG'))
    return new Refusal('disk-full', `The disk is full, so no backup was made. ${UNCHANGED}`)
  if (hasCode(thrown, 'EROFS', 'EPERM', 'EACCES'))
    return new Refusal('read-only', `The library’s folder cannot be written to, so no backup was made. ${UNCHANGED}`)
  if (hasCode(thrown, 'ENOENT', 'ENOTDIR', 'EEXIST', 'EIO', 'ENODEV', 'ESTALE'))
    return new Refusal(
      'read-only',
      `The folder “${BACKUPS}” in the library is gone or cannot be used, so no backup was made. ${UNCHANGED} Check that the library’s disk is still connected.`,
    )
  return thrown
}

export function noLongerFile(path: string): Refusal {
  return new Refusal('unreadable-file', `“${path}” is no longer a file. ${NO_BACKUP}`, { path })
}

export function changedMeanwhile(path: string): Refusal {
  return new Refusal('moved-on', `“${path}” changed while it was being read. ${NO_BACKUP} Please try again.`, { path })
}

/** What the user is told of a file that cannot be read: which one, and why. */
export function unreadableFile(path: string, thrown: unknown): Refusal {
  if (thrown instanceof Refusal) return thrown
  if (hasCode(thrown, 'ENOENT', 'ENOTDIR'))
    return new Refusal('moved-on', `“${path}” was moved or deleted during the backup. ${NO_BACKUP} Please try again.`, {
      path,
    })
  if (hasCode(thrown, 'EISDIR', 'ELOOP', 'ENXIO')) return noLongerFile(path)
  if (hasCode(thrown, 'EACCES', 'EPERM'))
    return new Refusal('unreadable-file', `You do not have permission to read “${path}”. ${NO_BACKUP}`, { path })
  const code = codeOf(thrown) ?? 'unknown error'
  return new Refusal('unreadable-file', `“${path}” cannot be read (${code}). ${NO_BACKUP}`, { path })
}

/** For what cannot be copied with a library. */
export function notCopied(path: string, kind: 'link' | 'other'): Refusal {
  return kind === 'link'
    ? new Refusal('not-allowed', `“${path}” leads out of the library, so the library was not copied.`, { path })
    : new Refusal('unreadable-file', `“${path}” is neither a file nor a folder, so the library was not copied.`, {
        path,
      })
}

export function backupStopped(): Refusal {
  return new Refusal('cancelled', 'The backup was cancelled. Nothing of it was kept.')
}

export function checkStopped(): Refusal {
  return new Refusal('cancelled', 'The check was cancelled before it finished.')
}

/** What was kept of a file that a check lists. */
export const leftAsItIs = 'It was left as it is.'
export const notOurs = 'Commonplace did not make it, and did not touch it.'
export const onlyCopyDamaged = 'This is only the copy; the file itself is intact.'
export const copyWillRestore = 'It has a last good copy, which a repair will restore.'
export const copyRestored = 'Its last good copy was restored.'
/** @param folder the other one */
export const twinKept = (folder: string): string => `The same article is in ${folder}.`

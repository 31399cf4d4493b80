import { setTimeout as wait } from 'node:timers/promises'
import { Refusal } from '#shared/failure.ts'
import { hasCode } from './file-system.ts'

/**
 * Waits between tries, in ms. Scanners and sync tools hold a file open for moments, and Windows then refuses to rename
 * over it; what lasts longer than this half second is no passing guest.
 */
const WAITS = [5, 15, 30, 60, 120, 250]

/** Does it again while the disk says that someone else has the file just now, or that too many files are open. */
export async function patiently<T>(act: () => Promise<T>): Promise<T> {
  for (const ms of WAITS) {
    try {
      return await act()
    } catch (thrown) {
      if (!hasCode(thrown, 'EPERM', 'EBUSY', 'EACCES', 'EMFILE', 'ENFILE')) throw thrown
      await wait(ms)
    }
  }
  return act()
}

/** What the user should hear of a disk that refuses; anything else as it was thrown. */
export function diskRefusal(thrown: unknown): unknown {
  if (hasCode(thrown, 'ENOSPC', 'EDQUOT')) {
    return new Refusal('disk-full', 'The disk is full, so this was not saved; what was there before is unharmed.')
  }
  if (hasCode(thrown, 'EROFS', 'EPERM', 'EACCES')) {
    return new Refusal('read-only', 'The library’s folder cannot be written to, so this was not saved.')
  }
  if (hasCode(thrown, 'EIO', 'ENXIO', 'ENODEV', 'ESTALE', 'ETIMEDOUT')) {
    return new Refusal(
      'read-only',
      'The disk of the library reports an error, so this was not saved; what was there before was not touched.',
    )
  }
  if (hasCode(thrown, 'EISDIR', 'ENOTEMPTY', 'EEXIST')) {
    return new Refusal(
      'unreadable-file',
      'Something else lies in the place of a file of the library, so this was not saved; “commonplace check” names it.',
    )
  }
  return thrown
}

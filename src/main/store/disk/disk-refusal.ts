import { Refusal } from '#shared/failure.ts'
import { hasCode } from '../../errno.ts'

/** What the user is told of a disk that refuses to write; anything else as it was thrown. */
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
      'Something else is in the place of a file of the library, so this was not saved; “commonplace check” lists it.',
    )
  }
  return thrown
}

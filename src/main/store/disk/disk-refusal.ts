import { Refusal } from '#shared/failure.ts'
import { hasCode } from '../../errno.ts'
import { diskError, diskFull, notWritable, placeTaken } from './sentences.ts'

/** What the user is told of a disk that refuses to write; anything else as it was thrown. */
export function diskRefusal(thrown: unknown): unknown {
  if (hasCode(thrown, 'ENOSPC', 'EDQUOT')) {
    return new Refusal('disk-full', diskFull)
  }
  if (hasCode(thrown, 'EROFS', 'EPERM', 'EACCES')) {
    return new Refusal('read-only', notWritable)
  }
  if (hasCode(thrown, 'EIO', 'ENXIO', 'ENODEV', 'ESTALE', 'ETIMEDOUT')) {
    return new Refusal('read-only', diskError)
  }
  if (hasCode(thrown, 'EISDIR', 'ENOTEMPTY', 'EEXIST')) {
    return new Refusal('unreadable-file', placeTaken)
  }
  return thrown
}

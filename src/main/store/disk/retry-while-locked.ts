import { retry } from '../../async.ts'
import { hasCode } from '../../errno.ts'

/**
 * Waits between tries, in ms. Scanners and sync tools hold a file open for moments, and Windows then refuses to rename
 * over it. What lasts longer than this half second is not going to pass.
 */
const WAITS = [5, 15, 30, 60, 120, 250]

/** Tries again while another program has the file open, or while too many files are open. */
export function retryWhileLocked<T>(act: () => Promise<T>): Promise<T> {
  return retry(act, (thrown) => hasCode(thrown, 'EPERM', 'EBUSY', 'EACCES', 'EMFILE', 'ENFILE'), WAITS)
}

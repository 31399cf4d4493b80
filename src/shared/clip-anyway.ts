import type { FailureCode } from './failure.ts'
import type { QueueItem } from './queue.ts'

/** Refusals that are a judgement about a page that was read: its reader may know better, and keep the page anyway. */
const OVERRIDABLE: readonly FailureCode[] = ['no-article', 'wall']

/** Whether a clip that failed with this code can be kept anyway. */
export const isOverridable = (code: string): boolean => (OVERRIDABLE as readonly string[]).includes(code)

/** Whether an item of the queue can be kept anyway. One for which that was tried already shows nothing to keep. */
export const canClipAnyway = ({ error, anyway }: Pick<QueueItem, 'error' | 'anyway'>): boolean =>
  error !== null && !anyway && isOverridable(error.code)

/** Whether to fetch a page again may bring something else, without anything that its reader does elsewhere. */
export function mayComeRight({ code, wall }: { readonly code: string; readonly wall?: string | undefined }): boolean {
  return code !== 'wall' || wall === 'trouble'
}

/** Whether a browser may show more of a refused page: it has its reader's cookies, logins and scripts. */
export const mayShowInBrowser = (code: string): boolean =>
  code === 'wall' || code === 'no-article' || code === 'http-status'

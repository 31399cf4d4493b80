import type { FailureCode } from './failure.ts'
import type { QueueItem } from './queue.ts'

/** Refusals that are a judgement about a page that was read: its reader may know better, and keep the page anyway. */
const OVERRIDABLE: readonly FailureCode[] = ['no-article']

/** Whether a clip that failed with this code can be kept anyway. */
export const isOverridable = (code: string): boolean => (OVERRIDABLE as readonly string[]).includes(code)

/** Whether an item of the queue can be kept anyway. One for which that was tried already shows nothing to keep. */
export const canClipAnyway = ({ error, anyway }: Pick<QueueItem, 'error' | 'anyway'>): boolean =>
  error !== null && !anyway && isOverridable(error.code)

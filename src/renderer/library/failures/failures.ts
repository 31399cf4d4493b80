import { clipHelp } from '#shared/clip-help/clip-help.ts'
import type { ClipAid, ClipCause, ClipHelp } from '#shared/clip-help/help-table.ts'
import type { QueueItem } from '#shared/queue.ts'

/** Something that failed, with what helps. */
export interface Failed {
  readonly help: ClipHelp
}

/** An address that could not be clipped. */
export interface FailedItem extends Failed {
  readonly item: QueueItem
}

export interface CauseGroup<T extends Failed> {
  readonly cause: ClipCause
  readonly failed: readonly T[]
}

/** More failures than these fold into one line: more fill the list of a small window. */
export const MOST_UNFOLDED = 6

/** The address of an item; empty for a text. */
export const addressOf = ({ source }: QueueItem): string => ('url' in source ? (source.url ?? '') : '')

/** The waiting and the failed items, each in the order in which they were asked for, also after an undo. */
export function splitQueue(items: readonly QueueItem[]): {
  readonly waiting: readonly QueueItem[]
  readonly failed: readonly FailedItem[]
} {
  const sorted = [...items].sort((a, b) => (a.askedAt < b.askedAt ? -1 : a.askedAt > b.askedAt ? 1 : 0))
  return {
    waiting: sorted.filter(({ error }) => error === null),
    failed: sorted.flatMap((item) => {
      const { error, anyway } = item
      return error === null ? [] : [{ item, help: clipHelp(error, { anyway, hasAddress: addressOf(item) !== '' }) }]
    }),
  }
}

/** Failures by cause, the most frequent cause first. */
export function groupByCause<T extends Failed>(failures: readonly T[]): readonly CauseGroup<T>[] {
  const groups = new Map<ClipCause, T[]>()
  for (const each of failures) {
    const group = groups.get(each.help.cause)
    if (group === undefined) groups.set(each.help.cause, [each])
    else group.push(each)
  }
  return [...groups]
    .map(([cause, members]) => ({ cause, failed: members }))
    .sort((a, b) => b.failed.length - a.failed.length)
}

/** Those that an aid can help. */
export const helpedBy = <T extends Failed>(aid: ClipAid, failures: readonly T[]): readonly T[] =>
  failures.filter(({ help }) => help.aids.includes(aid))

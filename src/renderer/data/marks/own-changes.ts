import type { Id } from '#shared/model.ts'

/** More changes than can happen before their events arrive. */
const REMEMBERED = 200

const pending = new Map<Id, Set<Promise<unknown>>>()
const revs: number[] = []

/**
 * Remembers that this window asked for a change of an article: the reply says what changed, so the event of that change
 * need not load the article again.
 * @param isComplete whether the reply says everything that changed
 */
export async function ownChange<T extends { readonly rev: number }>(
  article: Id,
  change: Promise<T>,
  isComplete: (answer: T) => boolean = () => true,
): Promise<T> {
  const own = change.then((answer) => {
    if (!isComplete(answer)) return
    revs.push(answer.rev)
    if (revs.length > REMEMBERED) revs.shift()
  })
  const settled = own.catch(() => undefined)
  const all = pending.get(article) ?? new Set()
  pending.set(article, all.add(settled))
  await settled
  all.delete(settled)
  if (all.size === 0) pending.delete(article)
  return change
}

/** Acts on a change of an article unless this window made it. While that is not known yet, waits until it is. */
export async function unlessOwn(article: Id, rev: number, act: () => void): Promise<void> {
  const open = pending.get(article)
  if (open !== undefined && !revs.includes(rev)) await Promise.all(open)
  if (!revs.includes(rev)) act()
}

import type { Id } from '#shared/model.ts'

/** As many as could have happened before their events were heard. */
const REMEMBERED = 200

const asked = new Map<Id, Set<Promise<unknown>>>()
const revs: number[] = []

/**
 * Remembers that a change of an article is asked for by this window, which will know from the reply what has changed:
 * the event of it need not make the article be read again.
 * @param whole whether the reply says all that has changed
 */
export async function ownChange<T extends { readonly rev: number }>(
  article: Id,
  change: Promise<T>,
  whole: (answer: T) => boolean = () => true,
): Promise<T> {
  const own = change.then((answer) => {
    if (!whole(answer)) return
    revs.push(answer.rev)
    if (revs.length > REMEMBERED) revs.shift()
  })
  const settled = own.catch(() => undefined)
  const all = asked.get(article) ?? new Set()
  asked.set(article, all.add(settled))
  await settled
  all.delete(settled)
  if (all.size === 0) asked.delete(article)
  return change
}

/** Does something about a change of an article unless it is one of our own; where that is not known yet, once it is. */
export async function unlessOwn(article: Id, rev: number, act: () => void): Promise<void> {
  const open = asked.get(article)
  if (open !== undefined && !revs.includes(rev)) await Promise.all(open)
  if (!revs.includes(rev)) act()
}

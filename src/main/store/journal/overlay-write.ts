import { Refusal } from '#shared/failure.ts'
import type { Article, Id } from '#shared/model.ts'
import type { Changed } from '../disk/json-file.ts'
import type { Pending } from './overlay.ts'

type Change = (article: Article) => Article

/**
 * Changes an article as it truly is: what it waits for goes into the file with the change, and need not follow any more.
 * @param act changes the file
 */
export async function changeShown(
  pending: Pending,
  id: Id,
  change: Change,
  act: (change: Change) => Promise<Changed<Article>>,
): Promise<Changed<Article>> {
  let made: Changed<Article> | null = null
  let ways = pending.of(id)
  const written = await act((file) => {
    ways = pending.of(id)
    const before = pending.on(file)
    const after = change(before)
    made = { before, after }
    return after === before ? file : after
  })
  if (written.after !== written.before) pending.done(id, ways)
  return made ?? written
}

/**
 * Brings into an article's file what it waits for.
 * @param sync makes durable what is there: a process that died may have left the file, and not its name for good
 */
export async function follow(
  pending: Pending,
  id: Id,
  act: (change: Change) => Promise<Changed<Article>>,
  sync: () => Promise<void>,
): Promise<void> {
  let ways = pending.of(id)
  const { before, after } = await act((file) => {
    ways = pending.of(id)
    const shown = pending.on(file)
    // There and back again: the file has it already.
    return shown.revision === file.revision ? file : shown
  })
  if (before === after) await sync()
  pending.done(id, ways)
}

/** The refusal for an article that is not in this library, or no longer. */
export function noSuchArticle(): Refusal {
  return new Refusal('not-found', 'There is no such article in this library.')
}

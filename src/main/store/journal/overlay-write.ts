import type { Article, Id } from '#shared/model.ts'
import type { Changed } from '../disk/json-file.ts'
import type { Overlay } from './overlay.ts'

type Change = (article: Article) => Article

/** Changes an article's file. */
type ChangeFile = (change: Change) => Promise<Changed<Article>>

/** Changes an article with its deltas. They go into the file with the change, so they need no write of their own. */
export async function changeWithOverlay(
  overlay: Overlay,
  id: Id,
  change: Change,
  changeFile: ChangeFile,
): Promise<Changed<Article>> {
  let changed: Changed<Article> | null = null
  let deltas = overlay.deltasOf(id)
  const written = await changeFile((file) => {
    deltas = overlay.deltasOf(id)
    const before = overlay.applyTo(file)
    const after = change(before)
    changed = { before, after }
    return after === before ? file : after
  })
  if (written.after !== written.before) overlay.remove(id, deltas)
  return changed ?? written
}

/**
 * Writes an article's deltas into its file.
 * @param sync makes the name of the file durable: a process that died may have left the file with a name that a loss of
 * power still takes away
 */
export async function writeOverlay(
  overlay: Overlay,
  id: Id,
  changeFile: ChangeFile,
  sync: () => Promise<void>,
): Promise<void> {
  let deltas = overlay.deltasOf(id)
  const { before, after } = await changeFile((file) => {
    deltas = overlay.deltasOf(id)
    const article = overlay.applyTo(file)
    // A change and its undo: the file has this content already.
    return article.revision === file.revision ? file : article
  })
  if (before === after) await sync()
  overlay.remove(id, deltas)
}

import { isDeepStrictEqual } from 'node:util'
import type { Revert } from '#shared/contract.ts'
import type { Article, Id, LibraryFile } from '#shared/model.ts'
import type { QueueItem } from '#shared/queue.ts'
import type { Settings, SettingsPatch } from '#shared/settings.ts'
import { mapLimit } from '../async.ts'
import { type ArticleDelta, difference, type Filing, libraryDifference } from '../store/journal/delta.ts'
import type { Store } from '../store/types.ts'

/** Edits of single files. Each returns what takes it back, or null where nothing was changed. */

/** A change to one article: returns it changed, or the same object when there is nothing to change. */
export type Edit =
  | { readonly id: Id; readonly change: (article: Article) => Article }
  /** Changes only how the article is filed, so that thousands can be changed without reading one. */
  | { readonly id: Id; readonly file: <T extends Filing>(filing: T) => T }

/** A change to the queue: the items it puts (by id, replacing), those it removes, and new tags for those that stay. */
export interface QueueEdit {
  readonly put: readonly QueueItem[]
  readonly remove: readonly Id[]
  readonly tags?: readonly Pick<QueueItem, 'id' | 'tags'>[] | undefined
}

/** Where the settings of this computer are kept. */
export interface SettingsPort {
  readonly get: () => Settings
  set(set: SettingsPatch): Promise<void>
}

export interface EditParts {
  readonly store: Store
  readonly newId: () => Id
  readonly now: () => Date
}

/** Edits of different files wait on the disk at the same time; more of them would only wait in the kernel. */
const AT_ONCE = 8

export function changeOf(edit: Edit): (article: Article) => Article {
  return 'file' in edit ? edit.file : edit.change
}

/** @param revision the one that the article gets; null for a new one */
export async function editArticle(
  { store, newId, now }: EditParts,
  edit: Edit,
  revision: Id | null,
): Promise<ArticleDelta | null> {
  const { before, after } = await store.change(edit.id, (article) => {
    const changed = changeOf(edit)(article)
    if (changed === article) return article
    return { ...changed, revision: revision ?? newId(), modifiedAt: now().toISOString() }
  })
  if (before === after) return null
  return { id: edit.id, expects: after.revision, revision: before.revision, set: difference(before, after) }
}

/** Makes edits until one is refused. @returns the deltas that take back those that were made, and the refusal or null */
export async function editArticles(
  parts: EditParts,
  edits: readonly Edit[],
): Promise<{ readonly deltas: readonly ArticleDelta[]; readonly refused: unknown }> {
  const deltas: ArticleDelta[] = []
  let refused: unknown = null
  await mapLimit(AT_ONCE, edits, async (edit) => {
    if (refused !== null) return
    try {
      const delta = await editArticle(parts, edit, null)
      if (delta !== null) deltas.push(delta)
    } catch (thrown) {
      refused ??= thrown
    }
  })
  return { deltas, refused }
}

export async function editQueue(store: Store, edit: QueueEdit | null | undefined): Promise<Revert['queue']> {
  if (edit === null || edit === undefined) return null
  const { put, remove, tags = [] } = edit
  if (put.length === 0 && remove.length === 0 && tags.length === 0) return null
  const touched = new Set([...put.map((item) => item.id), ...remove])
  const newTags = new Map(tags.map((each) => [each.id, each.tags]))
  const formerTags = store.queue().flatMap((item) => (newTags.has(item.id) ? { id: item.id, tags: item.tags } : []))
  const former = store.queue().filter((item) => touched.has(item.id))
  const formerIds = new Set(former.map((item) => item.id))
  await store.changeQueue((items) => [
    ...items.flatMap((item) => (touched.has(item.id) ? [] : { ...item, tags: newTags.get(item.id) ?? item.tags })),
    ...put,
  ])
  return { put: former, remove: [...touched].filter((id) => !formerIds.has(id)), tags: formerTags }
}

/** @param revision the one that library.json gets; null for a new one */
export async function editLibrary(
  { store, newId }: EditParts,
  change: ((file: LibraryFile) => LibraryFile) | undefined,
  revision: Id | null,
): Promise<Revert['library']> {
  if (change === undefined) return null
  const { before, after } = await store.changeLibrary((file) => {
    const changed = change(file)
    return changed === file ? file : { ...changed, revision: revision ?? newId() }
  })
  if (before === after) return null
  return { expects: after.revision, revision: before.revision, set: libraryDifference(before, after) }
}

export async function editSettings(
  settings: SettingsPort,
  set: SettingsPatch | undefined,
): Promise<Revert['settings']> {
  const before = settings.get()
  const entries = Object.entries(set ?? {}) as [keyof Settings, unknown][]
  const changes = entries.filter(([key, value]) => !isDeepStrictEqual(before[key], value))
  if (changes.length === 0) return null
  await settings.set(Object.fromEntries(changes))
  return { expects: Object.fromEntries(changes), set: Object.fromEntries(changes.map(([key]) => [key, before[key]])) }
}

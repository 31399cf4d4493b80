import type { Changed, Revert, Subject } from '#shared/contract.ts'
import { Refusal } from '#shared/failure.ts'
import type { Id, LibraryFile } from '#shared/model.ts'
import type { SettingsPatch } from '#shared/settings.ts'
import { type ArticleDelta, applyPatch, difference } from '../store/journal/delta.ts'
import type { Store } from '../store/types.ts'
import { type BatchChanges, type BatchRevert, createBatchChanges } from './batch-plan.ts'
import {
  changeOf,
  type Edit,
  type EditParts,
  editArticle,
  editArticles,
  editLibrary,
  editQueue,
  editSettings,
  type QueueEdit,
  type SettingsPort,
} from './edit.ts'
import { expectLibrary, expectRevision, expectSettings, expectVersion } from './expect.ts'
import type { UndoStack } from './history.ts'
import { changesRow, subjectsOf } from './subjects.ts'

/** What a change touches besides articles. */
export interface ChangeExtras {
  readonly queue?: QueueEdit
  /** Returns library.json changed, or the same object when there is nothing to change. */
  readonly library?: (file: LibraryFile) => LibraryFile
  readonly settings?: SettingsPatch
  /** Saves of one edit session name the same key and are one entry of undo. */
  readonly merge?: string | undefined
}

/** The only way to change anything in a library: files first, then `rev`, the event and the entry of undo. */
export interface Changes {
  readonly rev: () => number
  /**
   * Makes edits and remembers how to take them back. Many edits, or edits together with library.json, are made all or
   * none. Of a few, when one cannot be made, those made before it stay and can be taken back, and the refusal is thrown.
   * @param label what was done, as the user would say it: “Highlighted a passage”.
   * @param edits as a function: called when no other change of an article is under way, and made all or none
   */
  apply(label: string, edits: readonly Edit[] | (() => readonly Edit[]), extras?: ChangeExtras): Promise<Changed>
  /** Records what the program itself observed (progress): the revision stays, and there is nothing to undo. */
  observe(edits: readonly Edit[]): Promise<Changed>
  /**
   * Announces that articles and the queue changed by other means (a clip was kept), with what takes that back if
   * anything does.
   * @param since when it was begun: what was done meanwhile is undone first
   */
  announce(articles: readonly Id[], undo: Revert | null, since?: number): Changed
  /** Announces news of the library itself, such as a restored file: everything in it may have changed. */
  announceNews(): Changed
  /** Now: to be remembered when something begins that takes its time. */
  moment(): number
  /** Takes a change back, all of it or nothing, and remembers how to make it again. */
  revert(input: Revert): Promise<Changed>
}

interface Parts extends EditParts {
  readonly stack: UndoStack
  readonly settings: SettingsPort
  readonly emit: (rev: number, articles: readonly Id[], touches: readonly Subject[]) => void
}

/** More articles than these are changed by one journal entry, and their files are written later. */
const FEW = 20

export function createChanges(parts: Parts): Changes {
  const { store, stack, settings, emit } = parts
  const batch = createBatchChanges(store, parts.newId)
  let rev = 1

  function publish(articles: readonly Id[], touches: readonly Subject[]): void {
    rev += 1
    emit(rev, articles, touches)
  }

  /** @param back what takes the change back */
  function publishChange(back: Revert): void {
    publish(
      back.articles.map((delta) => delta.id),
      subjectsOf(back, (id) => store.rows().get(id)),
    )
  }

  return {
    rev: () => rev,

    async apply(label, edits, extras = {}) {
      // The settings are this computer's: they can be changed while the library is read-only.
      if (typeof edits === 'function' || edits.length > 0 || extras.queue !== undefined || extras.library !== undefined)
        expectWritable(store)
      const { deltas, library, refused } = await applyEdits(parts, batch, label, edits, extras)
      const queue = await editQueue(store, extras.queue)
      const set = await editSettings(settings, extras.settings)
      if (deltas.length === 0 && queue === null && library === null && set === null) {
        if (refused !== null) throw refused
        return { rev, undo: null }
      }
      const input: Revert = { label, articles: [...deltas], queue, library, settings: set }
      stack.push(input, extras.merge)
      publishChange(input)
      if (refused !== null) throw refused
      return { rev, undo: undoBy(input) }
    },

    async observe(edits) {
      expectWritable(store)
      const changed: Id[] = []
      let isInRows = false
      for (const edit of edits) {
        const { before, after } = await store.change(edit.id, changeOf(edit))
        if (before === after) continue
        changed.push(edit.id)
        isInRows ||= changesRow(difference(before, after))
      }
      if (changed.length > 0) publish(changed, isInRows ? ['rows'] : [])
      return { rev, undo: null }
    },

    moment: stack.moment,

    announce(articles, undo, since) {
      if (undo !== null && since === undefined) stack.push(undo)
      else if (undo !== null && since !== undefined) stack.pushSince(undo, since)
      publish(articles, articles.length > 0 ? ['rows', 'holdings', 'topics', 'queue'] : ['queue'])
      return { rev, undo: undo === null ? null : undoBy(undo) }
    },

    announceNews() {
      publish([], ['rows', 'holdings', 'topics', 'searches', 'queue', 'library'])
      return { rev, undo: null }
    },

    async revert(input) {
      if (input.articles.length > 0 || input.queue !== null || input.library !== null) expectWritable(store)
      // Refused before anything is touched.
      if (input.settings !== null) expectSettings(settings.get(), input.settings.expects)
      const { articles, library } = await revertArticles(parts, batch, input)
      const queue = await editQueue(store, input.queue)
      const set = await editSettings(settings, input.settings?.set)
      const back: Revert = { label: input.label, articles, queue, library, settings: set }
      publishChange(back)
      return { rev, undo: undoBy(back) }
    },
  }
}

function undoBy(input: Revert): NonNullable<Changed['undo']> {
  return { label: input.label, request: { name: 'revert', input } }
}

interface Applied {
  /** What takes the edits back. */
  readonly deltas: readonly ArticleDelta[]
  readonly library: Revert['library']
  /** What one of the edits was refused with; null when all were made. */
  readonly refused: unknown
}

async function applyEdits(
  parts: EditParts,
  batch: BatchChanges,
  label: string,
  edits: readonly Edit[] | (() => readonly Edit[]),
  { library }: ChangeExtras,
): Promise<Applied> {
  const isBatch = typeof edits === 'function' || edits.length > FEW || (edits.length > 0 && library !== undefined)
  if (!isBatch) return { ...(await editArticles(parts, edits)), library: await editLibrary(parts, library, null) }
  const back = await batch.apply(label, typeof edits === 'function' ? edits : () => edits, library ?? ((file) => file))
  return { deltas: back.articles, library: back.library, refused: null }
}

/** More than one file is one write of library.json, so that there is no half of it. */
async function revertArticles(
  parts: EditParts,
  batch: BatchChanges,
  { label, articles, library }: Revert,
): Promise<BatchRevert> {
  const [delta, second] = articles
  if (delta === undefined) {
    const change =
      library === null
        ? undefined
        : (file: LibraryFile) => ({ ...expectLibrary(file, library.expects), ...library.set })
    return { articles: [], library: await editLibrary(parts, change, library?.revision ?? null) }
  }
  if (second !== undefined || library !== null || parts.store.isInJournal(delta.id))
    return batch.revert(label, articles, library)
  const { id, set, revision } = delta
  const edit: Edit = { id, change: (article) => applyPatch(expectVersion(expectRevision(article, delta), set), set) }
  const back = await editArticle(parts, edit, revision)
  return { articles: back === null ? [] : [back], library: null }
}

/** @throws Refusal `read-only` with the store's sentence. */
export function expectWritable(store: Pick<Store, 'readOnly'>): void {
  const sentence = store.readOnly()
  if (sentence !== null) throw new Refusal('read-only', sentence)
}

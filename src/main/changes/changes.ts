import { isDeepStrictEqual } from 'node:util'
import type { Changed, Revert, Subject } from '#shared/contract.ts'
import { Refusal } from '#shared/failure.ts'
import type { Article, Id, LibraryFile } from '#shared/model.ts'
import type { QueueItem } from '#shared/queue.ts'
import type { Settings, SettingsPatch } from '#shared/settings.ts'
import type { Store } from '../store/types.ts'
import { type Back, createBulk } from './batch-plan.ts'
import type { UndoStack } from './history.ts'
import {
  difference,
  expectLibrary,
  expectRevision,
  expectSettings,
  type Filed,
  libraryDifference,
  patched,
} from './patches.ts'
import { changesRow, subjectsOf } from './subjects.ts'

/** A change to one article: gives it back changed, or the same object when there is nothing to change. */
export type Edit =
  | { readonly id: Id; readonly change: (article: Article) => Article }
  /** Of nothing but how it is filed: of thousands, none has to be read for it. */
  | { readonly id: Id; readonly file: <T extends Filed>(filed: T) => T }

/** A change to the queue: what it puts (by id, replacing), what it takes off, and how it files what is still there. */
export interface QueueEdit {
  readonly put: readonly QueueItem[]
  readonly remove: readonly Id[]
  readonly tags?: readonly Pick<QueueItem, 'id' | 'tags'>[] | undefined
}

/** What a change touches beside articles. */
export interface Beside {
  readonly queue?: QueueEdit
  /** Gives library.json back changed, or the same object when there is nothing to change. */
  readonly library?: (file: LibraryFile) => LibraryFile
  readonly settings?: SettingsPatch
  /** Saves of one edit session name the same key and are one entry of undo. */
  readonly merge?: string | undefined
}

/** Where the settings of this computer are kept. */
export interface SettingsPort {
  readonly get: () => Settings
  set(set: SettingsPatch): Promise<void>
}

/** The one way anything in a library changes: files first, then `rev`, the event and the way back. */
export interface Changes {
  readonly rev: () => number
  /**
   * Makes edits and remembers how to take them back. Many, or any together with what library.json says, are made all or
   * none. Of a few, when one cannot be made, those made before it stay, can be taken back, and the refusal is thrown.
   * @param label what was done, as the user would say it: “Highlighted a passage”.
   * @param edits as a function: asked for when no other change of an article is in hand, and made all or none
   */
  apply(label: string, edits: readonly Edit[] | (() => readonly Edit[]), beside?: Beside): Promise<Changed>
  /** Makes an edit that is the program's own observation (progress): no revision, no way back. */
  observe(edits: readonly Edit[]): Promise<Changed>
  /**
   * Says that articles and the queue changed by other means (a clip was kept), with the way back if there is one.
   * @param since when it was begun: what was done meanwhile is taken back first
   */
  made(articles: readonly Id[], undo: Revert | null, since?: number): Changed
  /** Says that there is news of the library itself, as that a file was restored: all it holds may be otherwise. */
  news(): Changed
  /** Now: when something was begun that takes its time. */
  moment(): number
  /** Takes a change back, all of it or nothing, and remembers how to make it again. */
  revert(input: Revert): Promise<Changed>
}

interface Parts {
  readonly store: Store
  readonly stack: UndoStack
  readonly settings: SettingsPort
  readonly newId: () => Id
  readonly now: () => Date
  readonly emit: (rev: number, articles: readonly Id[], touches: readonly Subject[]) => void
}

type Way = Revert['articles'][number]

/** Edits of different files wait on the disk side by side; more at once would only queue in the kernel. */
const AT_ONCE = 8
/** More articles than these are changed by one record of them all, and their files follow. */
const FEW = 20

export function createChanges({ store, stack, settings, newId, now, emit }: Parts): Changes {
  const bulk = createBulk(store, newId)
  let rev = 1

  function done(articles: readonly Id[], touches: readonly Subject[]): number {
    rev += 1
    emit(rev, articles, touches)
    return rev
  }

  async function editOne(edit: Edit, revision: Id | null): Promise<Way | null> {
    const { before, after } = await store.change(edit.id, (article) => {
      const changed = changeOf(edit)(article)
      if (changed === article) return article
      return { ...changed, revision: revision ?? newId(), modifiedAt: now().toISOString() }
    })
    if (before === after) return null
    return { id: edit.id, expects: after.revision, revision: before.revision, set: difference(before, after) }
  }

  async function editAll(edits: readonly Edit[]): Promise<{ ways: Way[]; refused: unknown }> {
    const ways: Way[] = []
    let refused: unknown = null
    let next = 0
    async function worker(): Promise<void> {
      for (let edit = edits[next++]; edit !== undefined && refused === null; edit = edits[next++]) {
        try {
          const way = await editOne(edit, null)
          if (way !== null) ways.push(way)
        } catch (thrown) {
          refused ??= thrown
        }
      }
    }
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, edits.length) }, worker))
    return { ways, refused }
  }

  async function editQueue(edit: QueueEdit | undefined): Promise<Revert['queue']> {
    if (edit === undefined) return null
    const { put, remove, tags = [] } = edit
    if (put.length === 0 && remove.length === 0 && tags.length === 0) return null
    const touched = new Set([...put.map((item) => item.id), ...remove])
    const refiled = new Map(tags.map((each) => [each.id, each.tags]))
    const filed = store.queue().flatMap((item) => (refiled.has(item.id) ? { id: item.id, tags: item.tags } : []))
    const former = store.queue().filter((item) => touched.has(item.id))
    const formerIds = new Set(former.map((item) => item.id))
    await store.changeQueue((items) => [
      ...items.flatMap((item) => (touched.has(item.id) ? [] : { ...item, tags: refiled.get(item.id) ?? item.tags })),
      ...put,
    ])
    return { put: former, remove: [...touched].filter((id) => !formerIds.has(id)), tags: filed }
  }

  async function editLibrary(change: Beside['library'], revision: Id | null): Promise<Revert['library']> {
    if (change === undefined) return null
    const { before, after } = await store.changeLibrary((file) => {
      const changed = change(file)
      return changed === file ? file : { ...changed, revision: revision ?? newId() }
    })
    if (before === after) return null
    return { expects: after.revision, revision: before.revision, set: libraryDifference(before, after) }
  }

  async function editSettings(set: SettingsPatch | undefined): Promise<Revert['settings']> {
    const before = settings.get()
    const asked = Object.entries(set ?? {}) as [keyof Settings, unknown][]
    const other = asked.filter(([key, value]) => !isDeepStrictEqual(before[key], value))
    if (other.length === 0) return null
    await settings.set(Object.fromEntries(other))
    return { expects: Object.fromEntries(other), set: Object.fromEntries(other.map(([key]) => [key, before[key]])) }
  }

  interface Made {
    readonly ways: readonly Way[]
    readonly library: Revert['library']
    readonly refused: unknown
  }

  async function applyMany(label: string, edits: () => readonly Edit[], beside: Beside): Promise<Made> {
    const { articles, library } = await bulk.apply(label, edits, beside.library ?? ((file) => file))
    return { ways: articles, library, refused: null }
  }

  async function applyFew(edits: readonly Edit[], beside: Beside): Promise<Made> {
    return { ...(await editAll(edits)), library: await editLibrary(beside.library, null) }
  }

  /** More than one file is one write of library.json, so that there is no half of it. */
  async function revertArticles({ label, articles, library }: Revert): Promise<Back> {
    const [way, other] = articles
    if (way === undefined) {
      const set = library?.set
      const change =
        library === null ? undefined : (file: LibraryFile) => ({ ...expectLibrary(file, library.expects), ...set })
      return { articles: [], library: await editLibrary(change, library?.revision ?? null) }
    }
    if (other !== undefined || library !== null || store.isOnRecord(way.id))
      return bulk.revert(label, articles, library)
    const back = await editOne(
      { id: way.id, change: (article) => patched(expectRevision(article, way), way.set) },
      way.revision,
    )
    return { articles: back === null ? [] : [back], library: null }
  }

  return {
    rev: () => rev,

    async apply(label, edits, beside = {}) {
      const isAsked = typeof edits === 'function'
      const none = !isAsked && edits.length === 0
      // The settings are this computer's: they can be changed beside a library that cannot.
      if (!none || beside.queue !== undefined || beside.library !== undefined) writable(store)
      const { ways, library, refused } =
        isAsked || edits.length > FEW || (!none && beside.library !== undefined)
          ? await applyMany(label, isAsked ? edits : () => edits, beside)
          : await applyFew(edits, beside)
      const queue = await editQueue(beside.queue)
      const set = await editSettings(beside.settings)
      if (ways.length === 0 && queue === null && library === null && set === null) {
        if (refused !== null) throw refused
        return { rev, undo: null }
      }
      const input: Revert = { label, articles: [...ways], queue, library, settings: set }
      stack.push(input, beside.merge)
      done(
        ways.map((way) => way.id),
        subjectsOf(input),
      )
      if (refused !== null) throw refused
      return { rev, undo: { label, request: { name: 'revert', input } } }
    },

    async observe(edits) {
      writable(store)
      const touched: Id[] = []
      let isInRows = false
      for (const edit of edits) {
        const { before, after } = await store.change(edit.id, changeOf(edit))
        if (before === after) continue
        touched.push(edit.id)
        isInRows ||= changesRow(difference(before, after))
      }
      if (touched.length > 0) done(touched, isInRows ? ['rows'] : [])
      return { rev, undo: null }
    },

    moment: stack.moment,

    made(articles, undo, since) {
      if (undo !== null && since === undefined) stack.push(undo)
      else if (undo !== null && since !== undefined) stack.pushSince(undo, since)
      done(articles, articles.length > 0 ? ['rows', 'holdings', 'topics', 'queue'] : ['queue'])
      return { rev, undo: undo === null ? null : { label: undo.label, request: { name: 'revert', input: undo } } }
    },

    news() {
      done([], ['rows', 'holdings', 'topics', 'searches', 'queue', 'library'])
      return { rev, undo: null }
    },

    async revert(input) {
      if (input.articles.length > 0 || input.queue !== null || input.library !== null) writable(store)
      // Whatever has moved on is found before anything is touched.
      if (input.settings !== null) expectSettings(settings.get(), input.settings.expects)
      const { articles, library } = await revertArticles(input)
      const queue = await editQueue(input.queue ?? undefined)
      const set = await editSettings(input.settings?.set)
      const inverse: Revert = { label: input.label, articles, queue, library, settings: set }
      done(
        articles.map((way) => way.id),
        subjectsOf(inverse),
      )
      return { rev, undo: { label: input.label, request: { name: 'revert', input: inverse } } }
    },
  }
}

function changeOf(edit: Edit): (article: Article) => Article {
  return 'file' in edit ? edit.file : edit.change
}

/** @throws Refusal `read-only` with the store's sentence. */
export function writable(store: Store): void {
  const sentence = store.readOnly()
  if (sentence !== null) throw new Refusal('read-only', sentence)
}

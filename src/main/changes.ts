import { isDeepStrictEqual } from 'node:util'
import type { ArticlePatch, Changed, LibraryPatch, Revert } from '#shared/contract.ts'
import { Refusal } from '#shared/failure.ts'
import type { Article, Id, LibraryFile, QueueItem, State } from '#shared/model.ts'
import type { Settings, SettingsPatch } from '#shared/settings.ts'
import type { Store } from './store/types.ts'
import type { UndoStack } from './undo.ts'

/** A change to one article: gives it back changed, or the same object when there is nothing to change. */
export interface Edit {
  readonly id: Id
  readonly change: (article: Article) => Article
}

/** A change to the queue: what it puts (by id, replacing) and what it takes off. */
export interface QueueEdit {
  readonly put: readonly QueueItem[]
  readonly remove: readonly Id[]
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
   * Makes edits and remembers how to take them back. When one cannot be made, those made before it stay, can be
   * taken back, and the refusal is thrown.
   * @param label what was done, as the user would say it: “Highlighted a passage”.
   */
  apply(label: string, edits: readonly Edit[], beside?: Beside): Promise<Changed>
  /** Makes an edit that is the program's own observation (progress): no revision, no way back. */
  observe(edits: readonly Edit[]): Promise<Changed>
  /** Says that articles changed by other means (a clip was kept), with the way back if there is one. */
  made(articles: readonly Id[], undo: Revert | null): Changed
  /** Takes a change back, and remembers how to make it again. */
  revert(input: Revert): Promise<Changed>
}

interface Parts {
  readonly store: Store
  readonly stack: UndoStack
  readonly settings: SettingsPort
  readonly newId: () => Id
  readonly now: () => Date
  readonly emit: (rev: number, articles: readonly Id[], topics: boolean) => void
}

type Way = Revert['articles'][number]

/** Edits of different files wait on the disk side by side; more at once would only queue in the kernel. */
const AT_ONCE = 8

export function createChanges({ store, stack, settings, newId, now, emit }: Parts): Changes {
  let rev = 1

  function done(articles: readonly Id[], topics: boolean): number {
    rev += 1
    emit(rev, articles, topics)
    return rev
  }

  async function editOne(edit: Edit, revision: Id | null): Promise<Way | null> {
    const { before, after } = await store.change(edit.id, (article) => {
      const changed = edit.change(article)
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
    if (edit === undefined || (edit.put.length === 0 && edit.remove.length === 0)) return null
    const touched = new Set([...edit.put.map((item) => item.id), ...edit.remove])
    const former = store.queue().filter((item) => touched.has(item.id))
    const formerIds = new Set(former.map((item) => item.id))
    await store.changeQueue((items) => [...items.filter((item) => !touched.has(item.id)), ...edit.put])
    return { put: former, remove: [...touched].filter((id) => !formerIds.has(id)) }
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

  return {
    rev: () => rev,

    async apply(label, edits, beside = {}) {
      // The settings are this computer's: they can be changed beside a library that cannot.
      if (edits.length > 0 || beside.queue !== undefined || beside.library !== undefined) writable(store)
      const { ways, refused } = await editAll(edits)
      const queue = await editQueue(beside.queue)
      const library = await editLibrary(beside.library, null)
      const set = await editSettings(beside.settings)
      if (ways.length === 0 && queue === null && library === null && set === null) {
        if (refused !== null) throw refused
        return { rev, undo: null }
      }
      const input: Revert = { label, articles: ways, queue, library, settings: set }
      stack.push(input, beside.merge)
      done(
        ways.map((way) => way.id),
        library !== null || ways.some((way) => way.set.tags !== undefined || way.set.state !== undefined),
      )
      if (refused !== null) throw refused
      return { rev, undo: { label, request: { name: 'revert', input } } }
    },

    async observe(edits) {
      writable(store)
      const touched: Id[] = []
      for (const edit of edits) {
        const { before, after } = await store.change(edit.id, edit.change)
        if (before !== after) touched.push(edit.id)
      }
      if (touched.length > 0) done(touched, false)
      return { rev, undo: null }
    },

    made(articles, undo) {
      if (undo !== null) stack.push(undo)
      done(articles, true)
      return { rev, undo: undo === null ? null : { label: undo.label, request: { name: 'revert', input: undo } } }
    },

    async revert(input) {
      const { library: former, settings: formerSettings } = input
      if (input.articles.length > 0 || input.queue !== null || former !== null) writable(store)
      // All or none: whatever has moved on is found before anything is touched.
      if (formerSettings !== null) expectSettings(settings.get(), formerSettings.expects)
      if (former !== null) expectLibrary(store.library(), former.expects)
      for (const way of input.articles) expectRevision(await store.article(way.id), way)
      const ways: Way[] = []
      for (const way of input.articles) {
        const inverse = await editOne(
          { id: way.id, change: (article) => patched(expectRevision(article, way), way.set) },
          way.revision,
        )
        if (inverse !== null) ways.push(inverse)
      }
      const queue = await editQueue(input.queue ?? undefined)
      const library = await editLibrary(
        former === null ? undefined : (file) => ({ ...expectLibrary(file, former.expects), ...former.set }),
        former?.revision ?? null,
      )
      const set = await editSettings(formerSettings?.set)
      const inverse: Revert = { label: input.label, articles: ways, queue, library, settings: set }
      done(
        ways.map((way) => way.id),
        true,
      )
      return { rev, undo: { label: input.label, request: { name: 'revert', input: inverse } } }
    },
  }
}

/** @throws Refusal `read-only` with the store's sentence. */
export function writable(store: Store): void {
  const sentence = store.readOnly()
  if (sentence !== null) throw new Refusal('read-only', sentence)
}

function expectRevision(article: Article, way: Way): Article {
  if (article.revision === way.expects) return article
  throw new Refusal(
    'moved-on',
    'This article has changed since, so the change was not taken back; nothing was touched.',
    {
      id: way.id,
    },
  )
}

function expectLibrary(file: LibraryFile, revision: Id): LibraryFile {
  if (file.revision === revision) return file
  throw new Refusal(
    'moved-on',
    'Topics or saved searches have changed since, so the change was not taken back; nothing was touched.',
  )
}

function expectSettings(now: Settings, expected: SettingsPatch): void {
  const keys = Object.keys(expected) as (keyof Settings)[]
  if (keys.every((key) => isDeepStrictEqual(now[key], expected[key]))) return
  throw new Refusal('moved-on', 'The settings have changed since, so the change was not taken back.')
}

function patched(article: Article, set: ArticlePatch): Article {
  const { state, ...rest } = set
  if (rest.current !== undefined && !article.versions.some((version) => version.n === rest.current)) {
    throw new Refusal('not-found', `This article has no version ${rest.current}; nothing was touched.`)
  }
  // A patch always counts as a change: the revision it brings back is part of it.
  return { ...article, ...rest, state: { ...article.state, ...state } }
}

/** The fields of `before` that `after` has otherwise: what takes the change back. */
function difference(before: Article, after: Article): ArticlePatch {
  const set: ArticlePatch = {}
  if (before.tags !== after.tags) set.tags = before.tags
  if (before.note !== after.note) set.note = before.note
  if (before.notes !== after.notes) set.notes = before.notes
  if (before.highlights !== after.highlights) set.highlights = before.highlights
  if (before.corrected !== after.corrected) set.corrected = before.corrected
  if (before.current !== after.current) set.current = before.current
  const state = stateDifference(before.state, after.state)
  if (state !== null) set.state = state
  return set
}

function libraryDifference(before: LibraryFile, after: LibraryFile): LibraryPatch {
  const set: LibraryPatch = {}
  if (before.tags !== after.tags) set.tags = before.tags
  if (before.savedSearches !== after.savedSearches) set.savedSearches = before.savedSearches
  if (before.highlightColours !== after.highlightColours) set.highlightColours = before.highlightColours
  return set
}

function stateDifference(before: State, after: State): Partial<State> | null {
  const keys = (Object.keys(before) as (keyof State)[]).filter((key) => before[key] !== after[key])
  if (keys.length === 0) return null
  return Object.fromEntries(keys.map((key) => [key, before[key]]))
}

import type { Id } from '#shared/model.ts'
import type { CatalogRow } from './catalog-row.ts'
import { createTagIndex, type TagIndex } from './tag-index.ts'

/** The rows of all articles, in memory. */
export interface RowTable {
  readonly byId: ReadonlyMap<Id, CatalogRow>
  readonly byFolder: ReadonlyMap<string, CatalogRow>
  readonly byTag: TagIndex['all']
  /** Rises with each change of a row. */
  edition(): number
  put(row: CatalogRow): void
  remove(id: Id): void
  /** Puts the rows of articles that have none yet, as they were saved, so that nothing new has to be saved. */
  restore(rows: Iterable<CatalogRow>): void
  /** Adds the rows of articles that have none yet: a row that was put since they were read is newer. */
  add(rows: readonly CatalogRow[]): void
  /** Replaces all rows. @returns the articles whose rows changed or are gone */
  replaceAll(rows: ReadonlyMap<Id, CatalogRow>): readonly Id[]
  /** Marks the file of a row as changed just now. */
  touch(id: Id): void
  /** Whether a row was put or touched within the last `ms` milliseconds. */
  isYoung(id: Id, ms: number): boolean
  /** Calls after each change of a row. */
  listen(listener: () => void): void
  /** Calls with the articles whose rows `add` has added: a later `replaceAll` does not name them. */
  listenAdded(listener: (ids: readonly Id[]) => void): void
}

/** As `RowTable`, where rows that take long to make can be put later. */
export interface CatalogRows extends RowTable {
  /** Puts rows before anyone looks at a row, and in the next turn of the event loop at the latest. */
  putDeferred(make: () => Iterable<CatalogRow>): void
}

/** @param elapsed milliseconds on a clock that cannot be set */
export function createCatalogRows(elapsed: () => number): CatalogRows {
  const table = createRowTable(elapsed)
  let deferred: (() => Iterable<CatalogRow>) | null = null

  /** The table with the deferred rows in it. */
  function flushDeferred(): RowTable {
    const make = deferred
    deferred = null
    if (make !== null) for (const row of make()) table.put(row)
    return table
  }

  return {
    ...table,
    get byId() {
      return flushDeferred().byId
    },
    get byFolder() {
      return flushDeferred().byFolder
    },
    byTag: () => flushDeferred().byTag(),
    edition: () => flushDeferred().edition(),
    put: (row) => flushDeferred().put(row),
    remove: (id) => flushDeferred().remove(id),
    restore: (rows) => flushDeferred().restore(rows),
    add: (rows) => flushDeferred().add(rows),
    replaceAll: (rows) => flushDeferred().replaceAll(rows),

    putDeferred(make) {
      flushDeferred()
      deferred = make
      setImmediate(flushDeferred)
    },
  }
}

function createRowTable(elapsed: () => number): RowTable {
  const byId = new Map<Id, CatalogRow>()
  const byFolder = new Map<string, CatalogRow>()
  const tags = createTagIndex(byId)
  const touched = new Map<Id, number>()
  const listeners = new Set<() => void>()
  const addedListeners = new Set<(ids: readonly Id[]) => void>()
  let edition = 0

  function changed(): void {
    edition += 1
    for (const listener of listeners) listener()
  }

  function set(rows: Iterable<CatalogRow>): void {
    for (const row of rows) {
      byId.set(row.id, row)
      byFolder.set(row.folder, row)
    }
  }

  return {
    byId,
    byFolder,
    byTag: tags.all,
    edition: () => edition,

    put(row) {
      const before = byId.get(row.id)
      if (before === row) return
      set([row])
      tags.update(before, row)
      touched.set(row.id, elapsed())
      changed()
    },

    remove(id) {
      const row = byId.get(id)
      if (row === undefined) return
      byId.delete(id)
      byFolder.delete(row.folder)
      tags.update(row, undefined)
      changed()
    },

    restore(rows) {
      set(byId.size === 0 ? rows : [...rows].filter(({ id, folder }) => !byId.has(id) && !byFolder.has(folder)))
      tags.reset()
      edition += 1
    },

    add(rows) {
      const added = rows.filter(({ id, folder }) => !byId.has(id) && !byFolder.has(folder))
      set(added)
      for (const row of added) tags.update(undefined, row)
      if (added.length === 0) return
      changed()
      const ids = added.map(({ id }) => id)
      for (const listener of addedListeners) listener(ids)
    },

    replaceAll(rows) {
      const changedIds = [...rows.values()].filter((row) => byId.get(row.id) !== row).map(({ id }) => id)
      changedIds.push(...[...byId.keys()].filter((id) => !rows.has(id)))
      byId.clear()
      byFolder.clear()
      set(rows.values())
      tags.reset()
      if (changedIds.length > 0) changed()
      return changedIds
    },

    touch: (id) => void touched.set(id, elapsed()),
    isYoung: (id, ms) => elapsed() - (touched.get(id) ?? Number.NEGATIVE_INFINITY) < ms,
    listen: (listener) => void listeners.add(listener),
    listenAdded: (listener) => void addedListeners.add(listener),
  }
}

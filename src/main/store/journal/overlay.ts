import type { Article, Id } from '#shared/model.ts'
import type { CatalogRow } from '../catalog/catalog-row.ts'
import { type ArticleDelta, applyDelta, applyDeltaToRow, chainFrom, fitsRow } from './delta.ts'
import type { JournalEntry } from './entry.ts'

/** The deltas of the journal that the articles' files do not have yet: the difference between a file and its article. */
export interface Overlay {
  /** How many articles have such deltas. */
  readonly size: () => number
  /** Adds an entry that library.json holds now. */
  add(entry: JournalEntry): void
  has(id: Id): boolean
  /** Those articles, the one that has waited longest first. */
  ids(): readonly Id[]
  /** The label of the oldest entry that still has deltas here. */
  label(): string
  /** An article with its deltas, made from the content of its file. */
  applyTo(article: Article): Article
  /** A row with its article's deltas; null when the article has to be read for that. */
  applyToRow(row: CatalogRow): CatalogRow | null
  /** Whether a row has all that its article's deltas set, so that the article need not be read. */
  fitsRow(row: CatalogRow): boolean
  /** The deltas of an article at this moment, to be handed to `remove` when they are done. */
  deltasOf(id: Id): readonly ArticleDelta[]
  /** Removes deltas of an article that are in its file now, or that no longer apply to it. */
  remove(id: Id, deltas: readonly ArticleDelta[]): void
  /** Removes an article that is no longer in the library. */
  drop(id: Id): void
  /** Whether a file may still miss this delta. */
  contains(delta: ArticleDelta): boolean
}

interface OpenDelta {
  readonly delta: ArticleDelta
  readonly entry: JournalEntry
}

export function createOverlay(): Overlay {
  const byArticle = new Map<Id, readonly OpenDelta[]>()
  /** All deltas of the map above. */
  const open = new Set<ArticleDelta>()

  function remove(id: Id, deltas: readonly ArticleDelta[]): void {
    for (const delta of deltas) open.delete(delta)
    const rest = (byArticle.get(id) ?? []).filter(({ delta }) => open.has(delta))
    if (rest.length === 0) byArticle.delete(id)
    else byArticle.set(id, rest)
  }

  const deltasOf = (id: Id) => byArticle.get(id)?.map(({ delta }) => delta) ?? []

  return {
    size: () => byArticle.size,

    add(entry) {
      for (const delta of entry.deltas) {
        open.add(delta)
        byArticle.set(delta.id, [...(byArticle.get(delta.id) ?? []), { delta, entry }])
      }
    },

    has: (id) => byArticle.has(id),
    ids: () => [...byArticle.keys()],

    label() {
      for (const [oldest] of byArticle.values()) return oldest?.entry.label ?? ''
      return ''
    },

    applyTo(article) {
      const openDeltas = byArticle.get(article.id)
      if (openDeltas === undefined) return article
      const dated = openDeltas.map(({ delta, entry }) => ({ ...delta, at: entry.askedAt }))
      return chainFrom(article.revision, dated).reduce((former, delta) => applyDelta(former, delta, delta.at), article)
    },

    applyToRow(row) {
      const chain = chainFrom(row.revision, deltasOf(row.id))
      if (!chain.every(({ set }) => fitsRow(set, row))) return null
      return chain.reduce((former, delta) => applyDeltaToRow(former, delta, row), row)
    },

    fitsRow: (row) => deltasOf(row.id).every(({ set }) => fitsRow(set, row)),

    deltasOf,
    remove,
    drop: (id) => remove(id, deltasOf(id)),
    contains: (delta) => open.has(delta),
  }
}

import type { Article, Id, LibraryFile } from '#shared/model.ts'
import type { CatalogRow } from '../types.ts'
import { type Intent, type Recorded, record } from './entry.ts'
import { ahead, isOfRow, taken, takenByRow, type Way } from './ways.ts'

/** Changes that are true already and whose files follow: what lies between an article's file and the article. */
export interface Pending {
  /** How many articles have ways that are not in their files yet. */
  readonly size: () => number
  /** Told of an intent that stands in library.json now. */
  add(intent: Intent): void
  has(id: Id): boolean
  /** Those articles, longest waiting first. */
  ids(): readonly Id[]
  /** What the oldest of all waits for, as the user would say it. */
  label(): string
  /** An article as it truly is: as its file has it, with the ways ahead of it taken. */
  on(article: Article): Article
  /** A row as its article truly is; null when the article has to be read for that. */
  onRow(row: CatalogRow): CatalogRow | null
  /** Whether an article's ways are all of what its row says, so that it need not be read for the row. */
  isOfRow(id: Id): boolean
  /** The ways of an article as they stand now, to be named when they are done. */
  of(id: Id): readonly Way[]
  /** These ways of an article are in its file, or lead nowhere from there. */
  done(id: Id, ways: readonly Way[]): void
  /** The article is no more. */
  drop(id: Id): void
  /** Whether library.json would change an article at the next opening if its file had some former content again. */
  isOnRecord(id: Id): boolean
  /**
   * The intents of library.json without all that is done, which has to go in one write: of a way there and one back, the
   * one there must never be left alone. The same array when nothing is done.
   */
  left(recorded: LibraryFile['intents']): {
    readonly intents: LibraryFile['intents']
    /** To be called when they are on disk. */
    readonly written: () => void
  }
}

interface Entry {
  readonly way: Way
  readonly intent: Intent
}

export function createPending(): Pending {
  const byArticle = new Map<Id, readonly Entry[]>()
  /** Of each way above. */
  const open = new Set<Way>()
  /** What of our intents stands in library.json, done or not. */
  const onRecord = new Map<Id, Intent>()

  function remove(id: Id, ways: readonly Way[]): void {
    for (const way of ways) open.delete(way)
    const rest = (byArticle.get(id) ?? []).filter(({ way }) => open.has(way))
    if (rest.length === 0) byArticle.delete(id)
    else byArticle.set(id, rest)
  }

  const of = (id: Id) => byArticle.get(id)?.map(({ way }) => way) ?? []

  return {
    size: () => byArticle.size,

    add(intent) {
      onRecord.set(intent.id, intent)
      for (const way of intent.ways) {
        open.add(way)
        const former = byArticle.get(way.id)
        byArticle.set(way.id, former === undefined ? [{ way, intent }] : [...former, { way, intent }])
      }
    },

    has: (id) => byArticle.has(id),
    ids: () => [...byArticle.keys()],

    label() {
      for (const [first] of byArticle.values()) return first?.intent.label ?? ''
      return ''
    },

    on(article) {
      const entries = byArticle.get(article.id)
      if (entries === undefined) return article
      const ways = entries.map(({ way, intent }) => ({ ...way, at: intent.askedAt }))
      return ahead(article.revision, ways).reduce((former, way) => taken(former, way, way.at), article)
    },

    onRow(row) {
      const ways = ahead(row.revision, of(row.id))
      return ways.every((way) => isOfRow(way.set)) ? ways.reduce(takenByRow, row) : null
    },

    isOfRow: (id) => of(id).every((way) => isOfRow(way.set)),

    of,
    done: remove,
    drop: (id) => remove(id, of(id)),

    isOnRecord(id) {
      if (byArticle.has(id)) return true
      for (const { ways } of onRecord.values()) if (ways.some((way) => way.id === id)) return true
      return false
    },

    left(recorded) {
      const left = new Map<Id, Intent>()
      let changed = false
      for (const [id, intent] of onRecord) {
        const ways = intent.ways.filter((way) => open.has(way))
        if (ways.length === intent.ways.length) continue
        changed = true
        left.set(id, { ...intent, ways })
      }
      if (!changed) return { intents: recorded, written: () => undefined }
      const intents = recorded.flatMap((each): Recorded[] => {
        const intent = left.get(each.id)
        if (intent === undefined) return [each]
        return intent.ways.length === 0 ? [] : [record(intent)]
      })
      return {
        intents,
        written() {
          for (const [id, intent] of left) {
            if (intent.ways.length === 0) onRecord.delete(id)
            else onRecord.set(id, intent)
          }
        },
      }
    },
  }
}

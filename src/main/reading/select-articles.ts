import type { Id } from '#shared/model.ts'
import { parseQuery, type Query } from '#shared/query/query.ts'
import { noSuchArticle } from '../no-such-article.ts'
import type { CatalogRow } from '../store/catalog/catalog-row.ts'
import type { Store } from '../store/types.ts'
import { filtered, sorted } from './lists.ts'

/** A query for the index, and the articles that pass its filters. */
export interface IndexQuery {
  readonly query: Query
  readonly allowed: readonly Id[]
}

interface Parts {
  readonly store: Store
  readonly findIds: (query: IndexQuery) => Promise<readonly Id[]>
  readonly now: () => Date
}

/** The row of an article. @throws Refusal `not-found` */
export function rowOf(store: Store, id: Id): CatalogRow {
  const row = store.rows().get(id)
  if (row === undefined) throw noSuchArticle(id)
  return row
}

/** The rows of the articles that a query finds, unsorted. */
export async function matchingRows({ store, findIds, now }: Parts, text: string): Promise<CatalogRow[]> {
  const query = parseQuery(text)
  const rows = filtered(store, query, now())
  if (!hasWords(query)) return rows
  const ids = new Set(await findIds({ query, allowed: rows.map((row) => row.id) }))
  return rows.filter((row) => ids.has(row.id))
}

/**
 * Gives the ids named, or else those of the articles that a query and a tag find. Finds articles in the trash only if
 * the query asks for them.
 */
export type SelectArticles = (selection: {
  readonly ids?: readonly Id[] | undefined
  readonly tag?: string | undefined
  readonly query?: string | undefined
}) => Promise<readonly Id[]>

export function createSelectArticles(parts: Parts): SelectArticles {
  return async ({ ids, tag, query = '' }) => {
    if (ids !== undefined) return [...new Set(ids.map((id) => rowOf(parts.store, id).id))]
    const rows = await matchingRows(parts, query)
    const under = tag?.toLowerCase()
    const filed = (own: string) =>
      under === undefined || own.toLowerCase() === under || own.toLowerCase().startsWith(`${under}/`)
    return sorted(under === undefined ? rows : rows.filter((row) => row.tags.some(filed)), 'captured').map(
      (row) => row.id,
    )
  }
}

/** Whether a query needs the index. The catalog alone answers filters. */
export function hasWords(query: Query): boolean {
  return query.words.length + query.phrases.length + query.notWords.length + query.notPhrases.length > 0
}

import type { Id } from '#shared/model.ts'
import { parseQuery, type Query } from '#shared/query/query.ts'
import { underTopic } from '#shared/topic-path.ts'
import { noSuchArticle } from '../no-such-article.ts'
import type { CatalogRow } from '../store/catalog/catalog-row.ts'
import type { Store } from '../store/types.ts'
import { type Allowed, createAllowed } from './allowed.ts'
import { sorted } from './lists.ts'

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

/** Finds the articles of a query, unsorted. */
export interface Matcher {
  /** Filters alone, without the words of the query. */
  readonly allowed: Allowed
  ids(query: string): Promise<readonly Id[]>
  rows(query: string): Promise<CatalogRow[]>
}

export function createMatcher({ store, findIds, now }: Parts): Matcher {
  const allowed = createAllowed(store, now)
  async function ids(text: string): Promise<readonly Id[]> {
    const query = parseQuery(text)
    return hasWords(query) ? findIds({ query, allowed: allowed(query) }) : allowed(query)
  }
  return {
    allowed,
    ids,
    rows: async (text) => (await ids(text)).flatMap((id) => store.rows().get(id) ?? []),
  }
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

export function createSelectArticles(store: Store, matcher: Matcher): SelectArticles {
  return async ({ ids, tag, query = '' }) => {
    if (ids !== undefined) return [...new Set(ids.map((id) => rowOf(store, id).id))]
    const rows = await matcher.rows(query)
    const isUnder = tag === undefined ? null : underTopic(tag)
    const filed = isUnder === null ? rows : rows.filter((row) => row.tags.some(isUnder))
    return sorted(filed, 'captured').map((row) => row.id)
  }
}

/** Whether a query needs the index. The catalog alone answers filters. */
export function hasWords(query: Query): boolean {
  return query.words.length + query.phrases.length + query.notWords.length + query.notPhrases.length > 0
}

import type { Id } from '#shared/model.ts'
import { planOf, type QueryPlan } from '#shared/query/plan.ts'
import { parseQuery } from '#shared/query/query.ts'
import type { Query } from '#shared/query/tree.ts'
import { underTopic } from '#shared/topic-path.ts'
import type { CatalogRow } from '../store/catalog/catalog-row.ts'
import { noSuchArticle } from '../store/no-such-article.ts'
import type { Store } from '../store/types.ts'
import { createAllowed } from './allowed.ts'
import { sorted } from './sort-rows.ts'

/** A query for the index, and the articles that pass its filters. */
export interface IndexQuery {
  readonly query: Query
  readonly allowed: readonly Id[]
  /** For each of the plan's sets, the articles that pass it. */
  readonly passed: readonly (readonly Id[])[]
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
  /** What to ask the index for; null when the query has no words, so that the filters of its plan say everything. */
  indexQuery(query: Query, plan: QueryPlan): IndexQuery | null
  ids(query: string): Promise<readonly Id[]>
  rows(query: string): Promise<CatalogRow[]>
}

export function createMatcher({ store, findIds, now }: Parts): Matcher {
  const allowed = createAllowed(store, now)
  async function ids(text: string): Promise<readonly Id[]> {
    const query = parseQuery(text)
    const plan = planOf(query)
    const asked = indexQuery(query, plan)
    return asked === null ? allowed(plan.filters) : findIds(asked)
  }
  function indexQuery(query: Query, { filters, words, sets }: QueryPlan): IndexQuery | null {
    return words === null ? null : { query, allowed: allowed(filters), passed: sets.map(allowed) }
  }
  return {
    indexQuery,
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
    const filed =
      isUnder === null
        ? rows
        : rows.filter((row) => row.tags.some(isUnder) || row.highlightTags.some((tags) => tags.some(isUnder)))
    return sorted(filed, 'captured').map((row) => row.id)
  }
}

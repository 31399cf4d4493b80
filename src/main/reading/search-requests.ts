import type { Checked } from '#shared/contract.ts'
import type { Id } from '#shared/model.ts'
import { planOf } from '#shared/query/plan.ts'
import { parseQuery } from '#shared/query/query.ts'
import type { Hit, SearchAnswer } from '#shared/views.ts'
import type { Changes } from '../changes/changes.ts'
import type { Handlers } from '../handlers.ts'
import type { CatalogRow } from '../store/catalog/catalog-row.ts'
import type { Store } from '../store/types.ts'
import { rowView } from './lists.ts'
import type { IndexQuery, Matcher } from './select-articles.ts'
import { createSortedLists } from './sorted-lists.ts'

interface IndexReply extends Omit<SearchAnswer, 'rev' | 'hits' | 'problems' | 'indexing'> {
  readonly indexing: Progress | null
  readonly hits: readonly Omit<Hit, 'row' | 'title'>[]
}

/** So many of how many. */
export interface Progress {
  readonly done: number
  readonly total: number
}

/** Asks the index, which belongs to the search room. */
export type Find = (
  ask: IndexQuery & Pick<Checked<'search'>, 'limit' | 'offset' | 'texts'> & { readonly order: 'rank' | 'allowed' },
  options: Pick<Checked<'search'>, 'asker'>,
) => Promise<IndexReply>

interface Parts {
  readonly store: Store
  readonly changes: Changes
  readonly matcher: Matcher
  readonly find: Find
  /** How many articles are listed, of how many, while some may be missing from the lists; null when all are there. */
  readonly listing: () => Progress | null
  readonly now: () => Date
}

/** Searches the library. */
export function searchHandlers({ store, changes, matcher, find, listing, now }: Parts): Pick<Handlers, 'search'> {
  // Not the lists' own cache: what is typed must not push the lists out of it.
  const sortedLists = createSortedLists(store, now)
  const sortedIds = createSortedIds()
  return {
    async search({ query: text, sort, direction, limit, offset, texts, asker }) {
      const query = parseQuery(text)
      const plan = planOf(query)
      const problems = query.problems.map(({ sentence }) => sentence)
      const asked = matcher.indexQuery(query, plan)
      if (asked === null) {
        // Filters alone rank nothing, so the newest articles come first.
        const rows =
          sort === 'relevance' ? sortedLists(plan.filters, 'captured') : sortedLists(plan.filters, sort, direction)
        const hits = rows.slice(offset, offset + limit).map(filterHit)
        const counts = { total: rows.length, similar: 0, closest: 0, partial: false }
        return { rev: changes.rev(), ...counts, ms: 0, indexing: indexingOf(null, listing()), hits, problems }
      }
      const order =
        sort === 'relevance'
          ? ({ order: 'rank' } as const)
          : ({ order: 'allowed', allowed: sortedIds(sortedLists(plan.filters, sort, direction)) } as const)
      const reply = await find({ ...asked, ...order, limit, offset, texts }, { asker })
      const hits = reply.hits.flatMap((hit): Hit[] => {
        const row = store.rows().get(hit.id)
        return row === undefined ? [] : [{ ...hit, title: row.title, row: rowView(row) }]
      })
      return { ...reply, indexing: indexingOf(reply.indexing, listing()), rev: changes.rev(), hits, problems }
    },
  }
}

/** The ids of a sorted list: the same array for the same list, so that the index sees that nothing has changed. */
function createSortedIds() {
  const ids = new WeakMap<readonly CatalogRow[], readonly Id[]>()
  return (rows: readonly CatalogRow[]): readonly Id[] => {
    const known = ids.get(rows) ?? rows.map(({ id }) => id)
    ids.set(rows, known)
    return known
  }
}

/** While articles are missing, nothing is said of texts: all texts of a part of the articles are not all texts. */
function indexingOf(texts: Progress | null, articles: Progress | null): SearchAnswer['indexing'] {
  if (articles !== null && (articles.done < articles.total || texts === null)) return { of: 'articles', ...articles }
  return texts === null ? null : { of: 'texts', ...texts }
}

/** A hit for an article that only passes the filters. */
function filterHit(row: CatalogRow): Hit {
  return {
    id: row.id,
    title: row.title,
    score: 0,
    similar: false,
    missing: [],
    snippet: row.excerpt ?? '',
    marks: [],
    where: 'title',
    at: null,
    row: rowView(row),
  }
}

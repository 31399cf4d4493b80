import type { Checked } from '#shared/contract.ts'
import { failureOf } from '#shared/failure.ts'
import { articleLink } from '#shared/links/link.ts'
import type { Id } from '#shared/model.ts'
import { planOf } from '#shared/query/plan.ts'
import { parseQuery } from '#shared/query/query.ts'
import type { QueryNode } from '#shared/query/tree.ts'
import { plainFacts } from '#shared/text/plain-line.ts'
import type { HighlightRow } from '#shared/views/highlights.ts'
import type { Changes } from '../../changes/changes.ts'
import type { Handlers } from '../../handlers.ts'
import type { CatalogRow } from '../../store/catalog/catalog-row.ts'
import type { Store } from '../../store/types.ts'
import { viewHighlight } from '../article-view.ts'
import { createRowCache } from '../row-cache.ts'
import { type IndexQuery, type Matcher, rowOf } from '../select-articles.ts'
import { sorted } from '../sort-rows.ts'
import { type GroupedMark, groupHighlights } from './group-highlights.ts'
import { inStates, type StatesOf, selectHighlights, statesOfMarks } from './select-highlights.ts'

interface Parts {
  readonly store: Store
  readonly changes: Changes
  readonly matcher: Matcher
  readonly findIds: (query: IndexQuery) => Promise<readonly Id[]>
  readonly now: () => Date
}

/** How many whole lists are remembered: one is asked for page by page while it is scrolled. */
const REMEMBERED = 2

/** Lists of the highlights of many articles, newest article first, each article’s in the order of its text. */
export function highlightListHandlers({ store, changes, matcher, findIds, now }: Parts): Pick<Handlers, 'highlights'> {
  const statesOf = createStatesOf(store)
  const lists = createRowCache<Promise<readonly GroupedMark[]>>(store, now, REMEMBERED)

  /** The articles that have the words of a query. Its filters are the highlights' own. */
  async function idsWith(text: string, rows: readonly CatalogRow[]): Promise<ReadonlySet<Id> | null> {
    const query = parseQuery(text)
    const asked = matcher.indexQuery(query, planOf(query))
    return asked && new Set(await findIds({ ...asked, allowed: rows.map(({ id }) => id) }))
  }

  async function groupsOf({ query, ids, group, ...filter }: Asked, filters: QueryNode | null, at: Date) {
    const named = ids?.map((id) => rowOf(store, id))
    const rows = [...(named === undefined ? store.rows().values() : new Set(named))]
    const marks = selectHighlights(sorted(rows.filter(hasHighlights), 'captured'), filters, filter, at)
    const wanted = await idsWith(query, [...new Set(marks.map(({ row }) => row))])
    const withWords = wanted === null ? marks : marks.filter(({ row }) => wanted.has(row.id))
    return groupHighlights(await inStates(withWords, filter.states, statesOf), group)
  }

  function listOf(asked: Asked): Promise<readonly GroupedMark[]> {
    const { filters, words } = planOf(parseQuery(asked.query))
    // Texts may be indexed meanwhile, which changes no row.
    return words === null
      ? lists(filters, JSON.stringify(asked), (at) => groupsOf(asked, filters, at))
      : groupsOf(asked, filters, now())
  }

  return {
    async highlights({ from, count, ...asked }) {
      const marks = await listOf(asked)
      const page = marks.slice(from, from + count)
      const states = await statesOfMarks(page, statesOf)
      return {
        rev: changes.rev(),
        total: marks.length,
        // In groups of topics one is several times in the list, as the same mark.
        highlights: new Set(marks.map(({ mark }) => mark)).size,
        articles: new Set(marks.map(({ row }) => row.id)).size,
        rows: page.map((each, at) => viewOf(each, states[at] ?? 'lost')),
      }
    },
  }
}

const hasHighlights = ({ highlights }: CatalogRow): boolean => highlights > 0

type Asked = Omit<Checked<'highlights'>, 'from' | 'count'>

function viewOf({ row, mark, group }: GroupedMark, state: HighlightRow['state']): HighlightRow {
  const { title, publisher, siteName } = plainFacts(row)
  return {
    id: mark.id,
    article: row.id,
    title,
    publisher,
    siteName,
    publishedAt: row.publishedAt,
    publishedPrecision: row.publishedPrecision,
    publishedOffset: row.publishedOffset,
    language: row.language,
    direction: row.direction,
    kind: mark.kind,
    exact: mark.exact,
    note: mark.note,
    colour: mark.colour,
    tags: mark.tags,
    state,
    link: articleLink(row.id, mark.id),
    createdAt: mark.createdAt,
    group,
  }
}

/**
 * Looks highlights up in the text, for those that have no place in the current version yet. None are given of an article
 * that cannot be read: the lists of all others must not fail with it.
 */
function createStatesOf(store: Store): StatesOf {
  return async (id, ids) => {
    try {
      const article = await store.article(id)
      let reading: Promise<string> | null = null
      const text = () => (reading ??= store.versionFile(id, article.current, 'article.txt'))
      const states = new Map<Id, HighlightRow['state']>()
      for (const each of article.highlights) {
        if (ids.has(each.id)) states.set(each.id, (await viewHighlight(article, each, article.current, text)).state)
      }
      return states
    } catch (thrown) {
      if (failureOf(thrown) === null) throw thrown
      return new Map()
    }
  }
}

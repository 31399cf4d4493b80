import type { Answer } from '#shared/contract.ts'
import { Refusal } from '#shared/failure.ts'
import { inCommon } from '#shared/in-common.ts'
import { planOf } from '#shared/query/plan.ts'
import { parseQuery } from '#shared/query/query.ts'
import type { Changes } from '../changes/changes.ts'
import type { UndoStack } from '../changes/history.ts'
import type { Handlers } from '../handlers.ts'
import type { CatalogRow } from '../store/catalog/catalog-row.ts'
import type { Store } from '../store/types.ts'
import { createFirstAnswers, type ListInput } from './first-answers.ts'
import { counted, rowView, topicsOf } from './lists.ts'
import { createNameCounts } from './name-counts.ts'
import type { Matcher } from './select-articles.ts'
import { ambiguousId, noIdBegins } from './sentences.ts'
import { sorted } from './sort-rows.ts'
import { createSortedLists } from './sorted-lists.ts'

interface Parts {
  readonly store: Store
  readonly changes: Changes
  readonly stack: UndoStack
  readonly matcher: Matcher
  readonly now: () => Date
}

/** The library as a whole, its lists and its topics. */
export function listHandlers(
  parts: Parts,
): Pick<Handlers, 'library' | 'list' | 'in-common' | 'resolve' | 'topics' | 'names'> {
  const { store, changes, stack, matcher, now } = parts
  const sortedLists = createSortedLists(store, now)
  const nameCounts = createNameCounts(store, now)
  const countsNow = () => counted(store.rows().values(), store.queue().length)
  const topicsNow = () => topicsOf(store.rows().values(), store.library())
  const listNow = (input: ListInput) => {
    const { query, sort, direction } = input
    return pageOf(sortedLists(planOf(parseQuery(query)).filters, sort, direction), input)
  }
  const first = createFirstAnswers(store, { counts: countsNow, topics: topicsNow, list: listNow })
  return {
    async library() {
      const kept = first.counts()
      if (kept === null) await store.restored()
      return {
        id: store.library().id,
        folder: store.folder,
        rev: changes.rev(),
        readOnly: store.readOnly(),
        canTakeOver: store.canTakeOver(),
        missing: store.missing()?.message ?? null,
        notices: store.notices(),
        highlightColours: store.library().highlightColours,
        counts: kept ?? countsNow(),
        canUndo: stack.canUndo(),
        canRedo: stack.canRedo(),
      }
    },

    async list(input) {
      const { query, sort, direction, count } = input
      const kept = first.list(input)
      if (kept !== null) return { rev: changes.rev(), ...kept }
      await store.restored()
      // A count needs no order.
      if (count === 0) return { rev: changes.rev(), total: (await matcher.ids(query)).length, rows: [] }
      if (planOf(parseQuery(query)).words === null) return { rev: changes.rev(), ...listNow(input) }
      return { rev: changes.rev(), ...pageOf(sorted(await matcher.rows(query), sort, direction), input) }
    },

    'in-common': async ({ ids }) => inCommon([...new Set(ids)].flatMap((id) => store.rows().get(id) ?? [])),

    async resolve({ beginning }) {
      const ids = [...store.rows().keys()].filter((id) => id.startsWith(beginning.toLowerCase()))
      const [id] = ids
      if (id === undefined) throw new Refusal('not-found', noIdBegins(beginning))
      if (ids.length > 1)
        throw new Refusal('ambiguous-id', ambiguousId(ids.length, beginning), { ids: ids.slice(0, 20) })
      return { id }
    },

    names: async ({ of, typed, count }) => ({ rev: changes.rev(), names: nameCounts(of, typed, count) }),

    async topics() {
      const kept = first.topics()
      if (kept === null) await store.restored()
      return { rev: changes.rev(), topics: kept ?? topicsNow() }
    },
  }
}

function pageOf(rows: readonly CatalogRow[], { from, count }: ListInput): Omit<Answer<'list'>, 'rev'> {
  return { total: rows.length, rows: rows.slice(from, from + count).map(rowView) }
}

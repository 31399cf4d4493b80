import { Refusal } from '#shared/failure.ts'
import { inCommon } from '#shared/in-common.ts'
import { planOf } from '#shared/query/plan.ts'
import { parseQuery } from '#shared/query/query.ts'
import type { Changes } from '../changes/changes.ts'
import type { UndoStack } from '../changes/history.ts'
import type { Handlers } from '../handlers.ts'
import type { Store } from '../store/types.ts'
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
  return {
    async library() {
      return {
        id: store.library().id,
        folder: store.folder,
        rev: changes.rev(),
        readOnly: store.readOnly(),
        canTakeOver: store.canTakeOver(),
        missing: store.missing()?.message ?? null,
        notices: store.notices(),
        highlightColours: store.library().highlightColours,
        counts: counted(store.rows().values(), store.queue().length),
        canUndo: stack.canUndo(),
        canRedo: stack.canRedo(),
      }
    },

    async list({ query, sort, direction, from, count }) {
      // A count needs no order.
      if (count === 0) return { rev: changes.rev(), total: (await matcher.ids(query)).length, rows: [] }
      const { filters, words } = planOf(parseQuery(query))
      const rows =
        words === null ? sortedLists(filters, sort, direction) : sorted(await matcher.rows(query), sort, direction)
      return { rev: changes.rev(), total: rows.length, rows: rows.slice(from, from + count).map(rowView) }
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

    topics: async () => ({ rev: changes.rev(), topics: topicsOf(store.rows().values(), store.library()) }),
  }
}

import type { HitSort, Sort } from '#shared/contract.ts'
import { naturalDirection, type Order, opposite } from '#shared/lists/natural-direction.ts'
import type { RememberedView } from '#shared/settings.ts'
import { keyOf, type Place } from './place.ts'
import { useRemembered } from './remembered.ts'

type Orders = Pick<RememberedView, 'sorts' | 'directions'>

/** The key that hits of the search box are remembered by: one order for all searches. */
const HITS = 'hits'

/** A topic or saved search with no order of its own has the one that was last chosen for another of its kind. */
const keysOf = (place: Place): readonly string[] => [keyOf(place), place.kind]

/** The order of a place's list. */
export function orderOf({ sorts, directions }: Orders, place: Place): Order {
  const key = keysOf(place).find((each) => sorts[each] !== undefined) ?? keyOf(place)
  const sort = sorts[key] ?? 'captured'
  return { sort, direction: directions[key] ?? naturalDirection[sort] }
}

/** The order of the hits of the search box: the best first, until another is chosen. */
export function hitOrderOf({ sorts, directions }: Orders): Order<HitSort> {
  const sort = sorts[HITS] ?? 'relevance'
  return { sort, direction: directions[HITS] ?? naturalDirection[sort] }
}

/** The remembered orders with another one for these keys. */
export function withOrder({ sorts, directions }: Orders, keys: readonly string[], order: Order<HitSort>): Orders {
  const { sort, direction } = order
  const rest = <T>(record: Readonly<Record<string, T>>) => Object.entries(record).filter(([key]) => !keys.includes(key))
  // Relevance is not kept: it is what hits have without any.
  const own = <T>(value: T) => (sort === 'relevance' ? [] : keys.map((key) => [key, value] as const))
  return {
    sorts: Object.fromEntries([...rest(sorts), ...own(sort as Sort)]),
    directions: Object.fromEntries([...rest(directions), ...own(direction)]),
  }
}

/** The ways to another order. */
export interface OrderChoice<S extends HitSort = Sort> {
  readonly order: Order<S>
  /** Sorts by something else, in its natural direction; by the same once more, the other way round. */
  sortBy(sort: S): void
  turn(): void
}

/** The order of hits, and the ways to change it. */
export function useHitOrder(): OrderChoice<HitSort> {
  const sorts = useRemembered(({ view }) => view.sorts)
  const directions = useRemembered(({ view }) => view.directions)
  return choiceOf<HitSort>(hitOrderOf({ sorts, directions }), [HITS])
}

/** How the list of a place is sorted and grouped, and the ways to change it. Each list has its own order. */
export function useListOrder(place: Place): OrderChoice & {
  readonly grouped: boolean
  group(grouped: boolean): void
} {
  const key = keyOf(place)
  const sorts = useRemembered(({ view }) => view.sorts)
  const directions = useRemembered(({ view }) => view.directions)
  const grouped = useRemembered(({ view }) => view.groups[key] ?? true)
  return {
    ...choiceOf<Sort>(orderOf({ sorts, directions }, place), keysOf(place)),
    grouped,
    group(grouped) {
      const { view, remember } = useRemembered.getState()
      remember({ groups: { ...view.groups, [key]: grouped } })
    },
  }
}

function choiceOf<S extends HitSort>(order: Order<S>, keys: readonly string[]): OrderChoice<S> {
  const choose = (to: Order<S>) => {
    const { view, remember } = useRemembered.getState()
    remember(withOrder(view, keys, to))
  }
  const turn = () => {
    if (order.sort !== 'relevance') choose({ ...order, direction: opposite(order.direction) })
  }
  return {
    order,
    turn,
    sortBy: (sort) => (sort === order.sort ? turn() : choose({ sort, direction: naturalDirection[sort] })),
  }
}

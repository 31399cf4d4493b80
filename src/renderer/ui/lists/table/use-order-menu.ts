import type { HitSort } from '#shared/contract.ts'
import { naturalDirection, opposite } from '#shared/lists/natural-direction.ts'
import { useCommands } from '../../../commands/registry.ts'
import type { OrderChoice } from '../../../data/state/list-order.ts'
import type { Item } from '../../kit.ts'
import type { ListOrder } from '../order/OrderButton.tsx'
import { SORT_MENU, sortedBySentence, sortNames, wayName } from './sentences.ts'
import { useLookItems } from './use-look-items.ts'

/**
 * The menu of a list of articles: what it is sorted by, which way, in groups or not, and how its rows look.
 * @param sorts what it can be sorted by
 * @param group the line that puts it in groups; null where it has none
 */
export function useOrderMenu<S extends HitSort>(
  sorts: readonly S[],
  { order, sortBy, turn }: OrderChoice<S>,
  { group, isTable }: { readonly group: Item | null; readonly isTable: boolean },
): ListOrder {
  const { sort, direction } = order
  const looks = useLookItems(isTable)
  useCommands({ 'reverse-list': sort === 'relevance' ? undefined : turn })
  const keys = sorts.map((id) => ({
    id,
    label: sortNames[id],
    current: id === sort,
    run: () => (id === sort ? undefined : sortBy(id)),
  }))
  const way = (to: typeof direction): Item => ({
    id: to,
    label: sort === 'relevance' ? '' : wayName(sort, to),
    current: to === direction,
    run: () => (to === direction ? undefined : turn()),
  })
  const ways = sort === 'relevance' ? [] : [way(naturalDirection[sort]), way(opposite(naturalDirection[sort]))]
  return {
    name: sortNames[sort],
    sentence: sortedBySentence(order),
    menu: SORT_MENU,
    groups: [keys, ways, group === null ? [] : [group], ...looks],
  }
}

import type { Sort } from '#shared/contract.ts'
import type { RememberedView } from '#shared/settings.ts'
import { keyOf, type Place } from './place.ts'
import { useRemembered } from './remembered.ts'

/** The order of a place's list. */
export const sortOf = ({ sorts }: RememberedView, place: Place): Sort => sorts[keyOf(place)] ?? 'captured'

/** How the list of a place is sorted and grouped, and the ways to change it. Each list has its own order. */
export function useListOrder(place: Place): {
  readonly sort: Sort
  readonly grouped: boolean
  sortBy(sort: Sort): void
  group(grouped: boolean): void
} {
  const key = keyOf(place)
  const sort = useRemembered(({ view }) => sortOf(view, place))
  const grouped = useRemembered(({ view }) => view.groups[key] ?? true)
  return {
    sort,
    grouped,
    sortBy(sort) {
      const { view, remember } = useRemembered.getState()
      remember({ sorts: { ...view.sorts, [key]: sort } })
    },
    group(grouped) {
      const { view, remember } = useRemembered.getState()
      remember({ groups: { ...view.groups, [key]: grouped } })
    },
  }
}

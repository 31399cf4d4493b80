import { useMemo } from 'react'
import type { SavedSearch } from '#shared/views.ts'
import { type Change, useChange } from '../../data/mutate.ts'
import { type Place, samePlace } from '../../data/state/place.ts'
import { useView } from '../../data/state/view.ts'

/** What can be done with saved searches: each is one request and one undo. */
export interface SearchActions {
  /** Lists its articles. */
  save(query: string, name: string): Promise<boolean>
  rename(search: SavedSearch, name: string): Promise<boolean>
  remove(search: SavedSearch): Promise<void>
}

export const placeOfSearch = (search: SavedSearch): Place => ({ kind: 'search', ...search })

const searchActions = (change: Change): SearchActions => ({
  async save(query, name) {
    const answer = await change('save-search', { query, name })
    if (answer === null) return false
    useView.getState().goTo(placeOfSearch({ id: answer.id, query, name: name.trim() }))
    return true
  },
  async rename(search, name) {
    if ((await change('save-search', { ...search, name })) === null) return false
    const { place, goTo } = useView.getState()
    const renamed = placeOfSearch({ ...search, name: name.trim() })
    if (samePlace(place, renamed)) goTo(renamed)
    return true
  },
  async remove(search) {
    if ((await change('remove-search', { id: search.id })) === null) return
    const { place, goTo } = useView.getState()
    if (samePlace(place, placeOfSearch(search))) goTo({ kind: 'inbox' })
  },
})

export function useSearchActions(): SearchActions {
  const change = useChange()
  return useMemo(() => searchActions(change), [change])
}

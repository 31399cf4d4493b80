import { Refusal } from '#shared/failure.ts'
import type { Id } from '#shared/model.ts'
import type { Changes } from '../changes/changes.ts'
import type { Handlers } from '../handlers.ts'
import type { Store } from '../store/types.ts'
import { changeSearchLabel, removeSearchLabel, savedSearchGone, saveSearchLabel } from './sentences.ts'

interface Parts {
  readonly store: Store
  readonly changes: Changes
  readonly newId: () => Id
}

/** Searches saved under a name, in the order they were made. */
export function savedSearchHandlers({
  store,
  changes,
  newId,
}: Parts): Pick<Handlers, 'searches' | 'save-search' | 'remove-search'> {
  return {
    searches: async () => ({ rev: changes.rev(), searches: store.library().savedSearches }),

    async 'save-search'({ id: existing, name, query }) {
      const id = existing ?? newId()
      const changed = await changes.apply(existing === undefined ? saveSearchLabel : changeSearchLabel, [], {
        library(file) {
          const former = file.savedSearches.find((search) => search.id === id)
          if (former === undefined && existing !== undefined) throw refuseGone(id)
          if (former?.name === name && former.query === query) return file
          const search = { id, name, query }
          const savedSearches =
            former === undefined
              ? [...file.savedSearches, search]
              : file.savedSearches.map((each) => (each === former ? search : each))
          return { ...file, savedSearches }
        },
      })
      return { ...changed, id }
    },

    'remove-search': ({ id }) =>
      changes.apply(removeSearchLabel, [], {
        library(file) {
          if (!file.savedSearches.some((search) => search.id === id)) throw refuseGone(id)
          return { ...file, savedSearches: file.savedSearches.filter((search) => search.id !== id) }
        },
      }),
  }
}

function refuseGone(id: Id): Refusal {
  return new Refusal('not-found', savedSearchGone, { id })
}

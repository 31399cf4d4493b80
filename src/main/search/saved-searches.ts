import { Refusal } from '#shared/failure.ts'
import type { Id } from '#shared/model.ts'
import type { Changes } from '../changes/changes.ts'
import type { Handlers } from '../handlers.ts'
import type { Store } from '../store/types.ts'

interface Parts {
  readonly store: Store
  readonly changes: Changes
  readonly newId: () => Id
}

/** Searches kept under a name, in the order they were made. */
export function savedSearchHandlers({
  store,
  changes,
  newId,
}: Parts): Pick<Handlers, 'searches' | 'save-search' | 'remove-search'> {
  return {
    searches: async () => ({ rev: changes.rev(), searches: store.library().savedSearches }),

    async 'save-search'({ id: asked, name, query }) {
      const id = asked ?? newId()
      const changed = await changes.apply(asked === undefined ? 'Saved a search' : 'Changed a saved search', [], {
        library(file) {
          const former = file.savedSearches.find((search) => search.id === id)
          if (former === undefined && asked !== undefined) throw gone(id)
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
      changes.apply('Removed a saved search', [], {
        library(file) {
          if (!file.savedSearches.some((search) => search.id === id)) throw gone(id)
          return { ...file, savedSearches: file.savedSearches.filter((search) => search.id !== id) }
        },
      }),
  }
}

function gone(id: Id): Refusal {
  return new Refusal('not-found', 'This saved search is no longer there.', { id })
}

import type { LibraryEvent } from '#shared/contract.ts'
import type { Changes } from './changes/changes.ts'
import type { Handlers } from './handlers.ts'
import type { Store } from './store/types.ts'

interface Parts {
  readonly store: Pick<Store, 'onNews' | 'missing' | 'dismissNotices' | 'takeOver'>
  readonly changes: Pick<Changes, 'rev' | 'news'>
  readonly emit: (event: LibraryEvent) => void
}

/** Tells a window what its user should know of the library itself, as soon as it is known, and hears what they say to it. */
export function newsHandlers({ store, changes, emit }: Parts): Pick<Handlers, 'dismiss-notices' | 'take-over'> {
  let isTold = true
  let wasMissing = false
  store.onNews(() => {
    if (!isTold) return
    isTold = false
    // Many that come at once are one event.
    setImmediate(() => {
      isTold = true
      const isBack = wasMissing && store.missing() === null
      wasMissing = store.missing() !== null
      // Whatever was refused while the library was away is asked again.
      if (isBack) emit({ type: 'changed', rev: changes.rev(), articles: 'many', touches: [] })
      else changes.news()
    })
  })
  return {
    async 'dismiss-notices'({ ids }) {
      await store.dismissNotices(ids)
      return { rev: changes.rev(), undo: null }
    },
    async 'take-over'() {
      await store.takeOver()
      return changes.news()
    },
  }
}

import type { LibraryEvent } from '#shared/contract.ts'
import type { Changes } from './changes/changes.ts'
import type { Handlers } from './handlers.ts'
import type { Store } from './store/types.ts'

interface Parts {
  readonly store: Pick<Store, 'onNews' | 'missing' | 'dismissNotices' | 'takeOver'>
  readonly changes: Pick<Changes, 'rev' | 'announceNews'>
  readonly emit: (event: LibraryEvent) => void
}

/** Sends an event when there is news of the library itself, and answers the requests that belong to such news. */
export function newsHandlers({ store, changes, emit }: Parts): Pick<Handlers, 'dismiss-notices' | 'take-over'> {
  let isQueued = false
  let wasMissing = false
  store.onNews(() => {
    if (isQueued) return
    isQueued = true
    // News that comes at the same time is one event.
    setImmediate(() => {
      isQueued = false
      const isBack = wasMissing && store.missing() === null
      wasMissing = store.missing() !== null
      // The window repeats the requests that were refused while the library was away.
      if (isBack) emit({ type: 'changed', rev: changes.rev(), articles: 'many', touches: [] })
      else changes.announceNews()
    })
  })
  return {
    async 'dismiss-notices'({ ids }) {
      await store.dismissNotices(ids)
      return { rev: changes.rev(), undo: null }
    },
    async 'take-over'() {
      await store.takeOver()
      return changes.announceNews()
    },
  }
}

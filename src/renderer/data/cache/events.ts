import type { QueryClient } from '@tanstack/react-query'
import type { Bridge } from '#shared/contract.ts'
import { unlessOwn } from '../marks/own-changes.ts'
import { setQueryClient } from '../query-client.ts'
import { useToasts } from '../toasts.ts'
import { dependentsOf } from './dependents.ts'
import { useJobs } from './jobs.ts'

/** How long the counts of saved searches may be out of date. */
const COUNTING_MS = 1_000

/** Keeps the cache true: a change reloads what depends on it (`dependents.ts`), and a gap in `rev` reloads everything. */
export function followLibrary(bridge: Bridge, client: QueryClient): () => void {
  setQueryClient(client)
  let rev: number | null = null
  let counting = 0
  /** Counts come a moment later than the rows that changed. */
  const count = () => {
    cancelIdleCallback(counting)
    counting = requestIdleCallback(() => void client.invalidateQueries({ queryKey: ['counts'] }), {
      timeout: COUNTING_MS,
    })
  }
  return bridge.on((event) => {
    if (event.type === 'job') {
      useJobs.getState().update(event)
      // The library began this job itself, so no reply says that it failed.
      if (event.kind === 'articles' && event.state === 'failed') useToasts.getState().say(event.label)
      return
    }
    if (event.type === 'done') useToasts.getState().say(event.sentence)
    if (event.type !== 'changed') return
    const follows = rev !== null && event.rev === rev + 1
    rev = event.rev
    if (!follows || event.articles === 'many') {
      void client.invalidateQueries()
      return
    }
    for (const family of dependentsOf(event.touches)) {
      if (family === 'counts') count()
      else void client.invalidateQueries({ queryKey: [family] })
    }
    for (const id of event.articles) {
      void unlessOwn(id, event.rev, () => void client.invalidateQueries({ queryKey: ['article', id] }))
    }
  })
}

import type { QueryClient } from '@tanstack/react-query'
import type { Bridge } from '#shared/contract.ts'
import { useJobs } from './jobs.ts'

/** What any change may touch; articles and topics are named by the event. */
const TOUCHED_BY_ALL = ['library', 'list', 'search', 'queue', 'searches', 'settings', 'known'] as const

/** Keeps the cache of replies true: each change makes what it touched be asked again, and a gap in `rev` everything. */
export function followLibrary(bridge: Bridge, client: QueryClient): () => void {
  let rev: number | null = null
  return bridge.on((event) => {
    if (event.type === 'job') {
      useJobs.getState().heard(event)
      return
    }
    if (event.type !== 'changed') return
    const follows = rev !== null && event.rev === rev + 1
    rev = event.rev
    if (!follows || event.articles === 'many') {
      void client.invalidateQueries()
      return
    }
    for (const name of TOUCHED_BY_ALL) void client.invalidateQueries({ queryKey: [name] })
    for (const id of event.articles) void client.invalidateQueries({ queryKey: ['article', id] })
    if (event.topics) void client.invalidateQueries({ queryKey: ['topics'] })
  })
}

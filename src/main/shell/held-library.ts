import type { LibraryEvent } from '#shared/contract.ts'
import type { Library } from '../library.ts'

/** The library that is open: it is asked for at each use, because another may take its place. */
export interface HeldLibrary {
  readonly current: () => Library
  /** How many clips are being fetched now. */
  readonly fetching: () => number
  /** Tells of the events of whichever library is open. */
  on(listener: (event: LibraryEvent) => void): void
  /** Puts another in its place. @returns the one before, still open */
  replace(next: Library): Library
}

export function holdLibrary(first: Library): HeldLibrary {
  const listeners = new Set<(event: LibraryEvent) => void>()
  /** Those still to come, of each job that fetches. */
  let left = new Map<string, number>()
  let current = first
  let stop = follow(first)

  function follow(library: Library): () => void {
    left = new Map()
    return library.on((event) => {
      if (event.type === 'job' && event.kind === 'clip') {
        if (event.state === 'running') left.set(event.id, Math.max(1, event.total - event.done))
        else left.delete(event.id)
      }
      for (const listener of listeners) listener(event)
    })
  }

  return {
    current: () => current,
    fetching: () => [...left.values()].reduce((sum, each) => sum + each, 0),
    on: (listener) => void listeners.add(listener),
    replace(next) {
      const before = current
      stop()
      current = next
      stop = follow(next)
      return before
    },
  }
}

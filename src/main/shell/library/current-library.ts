import type { LibraryEvent } from '#shared/contract.ts'
import type { Library } from '../../library.ts'

/**
 * The library that is open: it is asked for at each use, because another may take its place. The window is made while
 * the first is still being opened.
 */
export interface HeldLibrary {
  /** @throws while there is none yet */
  readonly current: () => Library
  /** Null while there is none yet. */
  readonly now: () => Library | null
  /** Resolves once there is one. */
  readonly there: () => Promise<Library>
  /** Puts the first one in its place. */
  give(first: Library): void
  /** How many clips are being fetched now. */
  readonly fetching: () => number
  /** Tells of the events of whichever library is open. */
  on(listener: (event: LibraryEvent) => void): void
  /** Puts another in its place. @returns the one before, still open */
  replace(next: Library): Library
}

export function holdLibrary(): HeldLibrary {
  const listeners = new Set<(event: LibraryEvent) => void>()
  /** Those still to come, of each job that fetches. */
  let left = new Map<string, number>()
  let held: Library | null = null
  let stop = () => {}
  let given: (library: Library) => void = () => {}
  const first = new Promise<Library>((resolve) => {
    given = resolve
  })

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

  function current(): Library {
    if (held === null) throw new Error('no library is open yet')
    return held
  }

  return {
    current,
    now: () => held,
    there: async () => held ?? first,
    give(library) {
      held = library
      stop = follow(library)
      given(library)
    },
    fetching: () => [...left.values()].reduce((sum, each) => sum + each, 0),
    on: (listener) => void listeners.add(listener),
    replace(next) {
      const before = current()
      stop()
      held = next
      stop = follow(next)
      return before
    },
  }
}

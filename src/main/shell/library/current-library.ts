import type { LibraryEvent } from '#shared/contract.ts'
import type { Library } from '../../library.ts'

/**
 * The library that is open. Ask for it at each use, because another may replace it. The window opens while the first
 * library is still being opened.
 */
export interface CurrentLibrary {
  /** @throws before the first library is open */
  readonly get: () => Library
  /** Null before the first library is open. */
  readonly orNull: () => Library | null
  /** Resolves once a library is open. */
  readonly whenOpen: () => Promise<Library>
  /** Sets the first library. */
  setFirst(library: Library): void
  /** Sets another library. @returns the former one, still open */
  replace(next: Library): Library
  /** How many clips are being fetched now. */
  readonly fetchCount: () => number
  /** Calls with the events of the library that is open at the time. */
  on(listener: (event: LibraryEvent) => void): void
}

export function createCurrentLibrary(): CurrentLibrary {
  const listeners = new Set<(event: LibraryEvent) => void>()
  /** Clips that each running job has yet to fetch. */
  let remaining = new Map<string, number>()
  let current: Library | null = null
  let stopListening = () => {}
  let resolveFirst: (library: Library) => void = () => {}
  const first = new Promise<Library>((resolve) => {
    resolveFirst = resolve
  })

  function set(library: Library): void {
    stopListening()
    current = library
    remaining = new Map()
    stopListening = library.on((event) => {
      if (event.type === 'job' && event.kind === 'clip') {
        if (event.state === 'running') remaining.set(event.id, Math.max(1, event.total - event.done))
        else remaining.delete(event.id)
      }
      for (const listener of listeners) listener(event)
    })
  }

  function get(): Library {
    if (current === null) throw new Error('no library is open yet')
    return current
  }

  return {
    get,
    orNull: () => current,
    whenOpen: async () => current ?? first,
    setFirst(library) {
      set(library)
      resolveFirst(library)
    },
    replace(next) {
      const former = get()
      set(next)
      return former
    },
    fetchCount: () => [...remaining.values()].reduce((sum, each) => sum + each, 0),
    on: (listener) => void listeners.add(listener),
  }
}

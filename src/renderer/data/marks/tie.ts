import { useSyncExternalStore } from 'react'

/**
 * Which highlight of a page the pointer is at, on its passage or on its note: each marks the other. One for each page, and
 * outside of what React renders, because the pointer crosses many highlights a second.
 */
export interface Tie {
  /** The id of the highlight that the pointer is at; null for none. */
  hovered(): string | null
  hover(id: string | null): void
  /** Takes back `hover`, unless the pointer is at another highlight by now. */
  leave(id: string): void
  /** @returns stops it */
  subscribe(onChange: () => void): () => void
}

export function createTie(): Tie {
  const listeners = new Set<() => void>()
  let hovered: string | null = null
  const hover = (id: string | null) => {
    if (id === hovered) return
    hovered = id
    for (const listener of listeners) listener()
  }
  return {
    hovered: () => hovered,
    hover,
    leave: (id) => {
      if (id === hovered) hover(null)
    },
    subscribe(onChange) {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
  }
}

/** The id of the highlight that the pointer is at; null for none. */
export const useHovered = (tie: Tie): string | null => useSyncExternalStore(tie.subscribe, tie.hovered)

/** Whether the pointer is at a highlight: only the two whose answer changes are rendered again. */
export const useIsHovered = (tie: Tie, id: string): boolean =>
  useSyncExternalStore(tie.subscribe, () => tie.hovered() === id)

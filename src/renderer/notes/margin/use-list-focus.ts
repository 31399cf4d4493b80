import { type KeyboardEvent, type RefObject, useState } from 'react'
import { flushSync } from 'react-dom'
import type { HighlightView } from '#shared/views/highlights.ts'
import { useCommands } from '../../commands/registry.ts'

export interface ListFocus {
  /** The index of the focused highlight, or of the one that Tab leads to. */
  readonly at: number
  /** The highlight that Tab leads to. */
  readonly tabStop: HighlightView | undefined
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

/** The focus in the list of highlights: arrow keys move it, and the command "List the highlights" enters it. */
export function useListFocus(
  list: RefObject<HTMLElement | null>,
  highlights: readonly HighlightView[],
  activeId: string | null,
): ListFocus {
  const [focusedId, setFocusedId] = useState<string | null>(null)
  const stopAt = Math.max(
    0,
    highlights.findIndex(({ id }) => id === activeId),
  )
  const tabStop = highlights[stopAt]
  const focusedAt = highlights.findIndex(({ id }) => id === focusedId)
  const focus = (id: string) => list.current?.querySelector<HTMLElement>(`[data-jump="${id}"]`)?.focus()
  const enter = (highlight: HighlightView) => () => {
    flushSync(() => setFocusedId(null))
    focus(highlight.id)
  }
  useCommands({ 'list-highlights': tabStop === undefined ? undefined : enter(tabStop) })
  return {
    at: focusedAt === -1 ? stopAt : focusedAt,
    tabStop,
    onKeyDown(event) {
      const from = highlights.findIndex(({ id }) => id === event.currentTarget.dataset.jump)
      const to = targetOf(event.key, from, highlights.length)
      if (to === null) return
      const next = highlights[Math.max(0, Math.min(highlights.length - 1, to))]
      if (next !== undefined) {
        // In a long list only the highlights around the focused one are in the document.
        flushSync(() => setFocusedId(next.id))
        focus(next.id)
      }
      event.preventDefault()
      event.stopPropagation()
    },
  }
}

/** The index a key leads to; null for other keys. */
function targetOf(key: string, from: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return from + 1
    case 'ArrowUp':
      return from - 1
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

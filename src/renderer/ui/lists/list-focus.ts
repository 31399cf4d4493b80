import { type KeyboardEvent, useEffect, useRef } from 'react'
import { isFocusFree } from '../keep-focus.ts'

/** Moves the focus with the arrow keys, as Tab does: from the heading of a list to the action of each line. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || event.ctrlKey || event.metaKey || event.altKey) return
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-stop]')]
  const active = document.activeElement
  const by = event.key === 'ArrowDown' ? 1 : -1
  // From an element between two stops: to the stop after or before it.
  const after = stops.findIndex(
    (stop) => active !== null && (stop.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_PRECEDING) !== 0,
  )
  const at = stops.indexOf(active as HTMLElement)
  const to = at !== -1 ? at + by : (after === -1 ? stops.length : after) + (by === 1 ? 0 : -1)
  stops[Math.max(0, Math.min(stops.length - 1, to))]?.focus()
  event.preventDefault()
  // In the article the same keys move through its passages.
  event.stopPropagation()
}

/**
 * Moves the focus when an action removes its own line, and the focus with it.
 * @param value changes once the action is done
 * @returns sets where the focus goes then
 */
export function useFocusAfter(value: unknown): (find: () => HTMLElement | null | undefined) => void {
  const next = useRef<(() => HTMLElement | null | undefined) | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the value changes
  useEffect(() => {
    const find = next.current
    next.current = null
    if (find !== null && isFocusFree()) find()?.focus({ preventScroll: true })
  }, [value])
  return (find) => {
    next.current = find
  }
}

import { type KeyboardEvent, useEffect, useRef } from 'react'
import { isFocusFree } from '../ui/keep-focus.ts'

/** The arrows go from one stop of a part to the next, as Tab does: from its fold to what can be done with each line. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || event.ctrlKey || event.metaKey || event.altKey) return
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-stop]')]
  const here = document.activeElement
  const by = event.key === 'ArrowDown' ? 1 : -1
  // From what stands between two stops: to the one behind it, or before it.
  const after = stops.findIndex(
    (stop) => here !== null && (stop.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_PRECEDING) !== 0,
  )
  const at = stops.indexOf(here as HTMLElement)
  const to = at !== -1 ? at + by : (after === -1 ? stops.length : after) + (by === 1 ? 0 : -1)
  stops[Math.max(0, Math.min(stops.length - 1, to))]?.focus()
  event.preventDefault()
  // In the article they go through its passages.
  event.stopPropagation()
}

/**
 * What is done to a line takes it away, and the focus with it: what follows gets that.
 * @param changed what is another value once it was done
 * @returns how to say where the focus then belongs
 */
export function useFocusAfter(changed: unknown): (find: () => HTMLElement | null | undefined) => void {
  const next = useRef<(() => HTMLElement | null | undefined) | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the change is what it waits for
  useEffect(() => {
    const find = next.current
    next.current = null
    if (find !== null && isFocusFree()) find()?.focus({ preventScroll: true })
  }, [changed])
  return (find) => {
    next.current = find
  }
}

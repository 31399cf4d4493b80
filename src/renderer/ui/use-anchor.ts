import type { Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useRef } from 'react'

/** Farther than this nobody looks for a row that has moved: so many do not come at once. */
const FAR = 60

/**
 * Keeps a row where it stands on the screen when others come or go above it: the one under the pointer, else the one
 * that has the keys, else the first that is seen. A list that is looked at from its beginning, by nobody, shows what
 * comes at its top.
 * @param keyOf names the article of a row; the number of the row where that is not known
 */
export function useAnchor(
  scroller: RefObject<HTMLElement | null>,
  virtual: Virtualizer<HTMLDivElement, Element>,
  chosen: number,
  keyOf: (index: number) => string,
): void {
  const before = useRef<{ readonly keys: ReadonlyMap<number, string>; readonly starts: ReadonlyMap<number, number> }>({
    keys: new Map(),
    starts: new Map(),
  })
  const chosenBefore = useRef(chosen)
  useLayoutEffect(() => {
    const { keys, starts } = before.current
    const had = chosenBefore.current
    const items = virtual.getVirtualItems()
    before.current = {
      keys: new Map(items.map(({ index }) => [index, keyOf(index)])),
      starts: new Map(items.map(({ index, start }) => [index, start])),
    }
    chosenBefore.current = chosen
    const view = scroller.current
    if (view === null) return
    const index = anchorIn(view, had, virtual.range?.startIndex ?? 0)
    const key = keys.get(index)
    const start = starts.get(index)
    if (key === undefined || start === undefined || key === String(index) || keyOf(index) === key) return
    const to = movedTo(index, key, keyOf)
    // Its neighbour has come along: rows came or went, and the list is not in another order.
    const isSame = [-1, 1].some((by) => {
      const neighbour = keys.get(index + by)
      return neighbour !== undefined && to !== null && keyOf(to + by) === neighbour
    })
    if (to === null || !isSame) return
    const now = virtual.measurementsCache[to]?.start
    if (now !== undefined) view.scrollTop += now - start
  })
}

function anchorIn(view: HTMLElement, chosen: number, first: number): number {
  const pointed = view.querySelector('[data-index]:hover')?.getAttribute('data-index')
  if (pointed !== null && pointed !== undefined) return Number(pointed)
  if (chosen >= 0 && document.activeElement === view) return chosen
  return view.scrollTop > 0 ? first : -1
}

function movedTo(index: number, key: string, keyOf: (index: number) => string): number | null {
  for (let by = 1; by <= FAR; by++) {
    if (keyOf(index + by) === key) return index + by
    if (index - by >= 0 && keyOf(index - by) === key) return index - by
  }
  return null
}

import type { Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

/** How far a row that has moved is looked for: more rows do not come or go at once. */
const FAR = 60

/**
 * Keeps a row at its place on the screen when others come or go above it: the row under the pointer, or else the first
 * visible row of a list that is scrolled. A list at its top shows new rows; if the pointer is on it, only once the pointer
 * has left.
 * @param keyOf names the article of a row; the number of the row where it is not loaded
 */
export function useAnchor(
  scroller: RefObject<HTMLElement | null>,
  virtual: Virtualizer<HTMLDivElement, Element>,
  keyOf: (index: number) => string,
): void {
  const before = useRef<{ readonly keys: ReadonlyMap<number, string>; readonly starts: ReadonlyMap<number, number> }>({
    keys: new Map(),
    starts: new Map(),
  })
  /** Whether the list was at its top, and is scrolled only because rows came. */
  const isFromTop = useRef(false)
  useEffect(() => {
    const view = scroller.current
    if (view === null) return
    const stay = () => {
      isFromTop.current = false
    }
    const leave = () => {
      if (isFromTop.current) view.scrollTop = 0
      stay()
    }
    const shrink = () => {
      if (rowsOf(view)?.style.minBlockSize) makeRoom(view, view.scrollTop)
    }
    view.addEventListener('pointerleave', leave)
    view.addEventListener('scroll', shrink, { passive: true })
    for (const act of ['wheel', 'keydown', 'pointerdown'] as const) view.addEventListener(act, stay, { passive: true })
    return () => {
      view.removeEventListener('pointerleave', leave)
      view.removeEventListener('scroll', shrink)
      for (const act of ['wheel', 'keydown', 'pointerdown'] as const) view.removeEventListener(act, stay)
    }
  }, [scroller])
  useLayoutEffect(() => {
    const { keys, starts } = before.current
    const items = virtual.getVirtualItems()
    before.current = {
      keys: new Map(items.map(({ index }) => [index, keyOf(index)])),
      starts: new Map(items.map(({ index, start }) => [index, start])),
    }
    const view = scroller.current
    if (view === null) return
    const index = anchorIn(view, virtual.range?.startIndex ?? 0)
    const key = keys.get(index)
    const start = starts.get(index)
    if (key === undefined || start === undefined || key === String(index) || keyOf(index) === key) return
    const to = movedTo(index, key, keyOf)
    // Its neighbour has moved with it: rows came or went, and the list is not in another order.
    const isSame = [-1, 1].some((by) => {
      const neighbour = keys.get(index + by)
      return neighbour !== undefined && to !== null && keyOf(to + by) === neighbour
    })
    if (to === null || !isSame) return
    const now = virtual.measurementsCache[to]?.start
    if (now === undefined) return
    if (view.scrollTop === 0) isFromTop.current = true
    const top = view.scrollTop + now - start
    makeRoom(view, top)
    view.scrollTop = top
  })
}

/** The element that is as long as all rows; a table's header stands before it. */
const rowsOf = (view: HTMLElement) => view.querySelector<HTMLElement>(':scope > [data-rows]')

/** Makes a list longer than its rows where it must scroll further than they reach. */
function makeRoom(view: HTMLElement, top: number): void {
  const all = rowsOf(view)
  if (all !== null) all.style.minBlockSize = top > 0 ? `${top + view.clientHeight}px` : ''
}

function anchorIn(view: HTMLElement, first: number): number {
  const pointed = view.querySelector('[data-index]:hover')?.getAttribute('data-index')
  if (pointed !== null && pointed !== undefined) return Number(pointed)
  return view.scrollTop > 0 ? first : -1
}

function movedTo(index: number, key: string, keyOf: (index: number) => string): number | null {
  for (let by = 1; by <= FAR; by++) {
    if (keyOf(index + by) === key) return index + by
    if (index - by >= 0 && keyOf(index - by) === key) return index - by
  }
  return null
}

import { useEffect, useRef, useState } from 'react'
import type { Reveal } from './use-virtual-rows.ts'

interface List<R> {
  readonly total: number | undefined
  readonly row: (index: number) => R | undefined
  /** Loads a row; undefined where the list has none there. */
  readonly load: (index: number) => Promise<R | undefined>
  readonly keyOf: (row: R) => string
  /** The key of what is open, wherever it was opened from; null for nothing. */
  readonly opened: string | null
  /** @param how `stay`: a window with room for the list alone stays at the list */
  readonly onOpen: (row: R, how?: 'stay') => void
  /** The rows that are in the page. */
  readonly visible: { readonly first: number; readonly last: number }
}

export interface CurrentRow {
  /** The row of what is open; -1 where the list does not have it. */
  readonly at: number
  /** Where that row was last, also when it has left the list since. */
  readonly index: number
  /** The row to scroll to: the last one moved to. New rows do not scroll the list, nor does another order. */
  readonly reveal: Reveal | null
  /** Opens a row; a window with room for the list alone stays at the list. */
  moveTo(index: number): void
  /** Opens a row, and turns to the page. */
  open(index: number): void
  /** Forgets the row, because the list has another order now and starts at its top. */
  forget(): void
}

/** Rows around the visible ones in which the open one is looked for. */
const NEAR = 60

/** The row of what is open, and the ways to another, whether that row is loaded or not. */
export function useCurrentRow<R>(list: List<R>): CurrentRow {
  const { total, row, load, keyOf, opened, onOpen, visible } = list
  const [index, setIndex] = useState(-1)
  const keyAt = (index: number) => {
    const here = row(index)
    return here && keyOf(here)
  }
  // Far from the visible rows its row is not loaded: then it is where it was opened.
  const isThere = opened !== null && index >= 0 && index < (total ?? 0) && (keyAt(index) ?? opened) === opened
  const at = isThere ? index : indexOf(opened, keyAt, visible)
  const [reveal, setReveal] = useState<Reveal | null>(null)
  useEffect(() => {
    if (at >= 0) setIndex(at)
  }, [at])

  /** Counts the moves: an answer that comes late must not go back to an earlier row. */
  const moves = useRef(0)
  const goTo = async (to: number, how?: 'stay') => {
    moves.current += 1
    const own = moves.current
    const here = row(to) ?? (await load(to).catch(() => undefined))
    if (here === undefined || own !== moves.current) return
    setIndex(to)
    setReveal({ index: to })
    onOpen(here, how)
  }
  return {
    at,
    index,
    reveal,
    moveTo: (to) => void goTo(to, 'stay'),
    open: (to) => void goTo(to),
    forget: () => {
      setIndex(-1)
      setReveal({ index: 0 })
    },
  }
}

function indexOf(
  key: string | null,
  keyAt: (index: number) => string | undefined,
  { first, last }: List<unknown>['visible'],
): number {
  if (key === null) return -1
  for (let at = Math.max(0, first - NEAR); at <= last + NEAR; at++) if (keyAt(at) === key) return at
  return -1
}

import { useEffect, useRef, useState } from 'react'
import type { Sort } from '#shared/contract.ts'
import type { Id } from '#shared/model.ts'
import { idsOf } from '../../data/cache/queries.ts'
import { useViewFields } from '../../data/state/view.ts'
import type { Reveal } from '../../ui/lists/use-virtual-rows.ts'

interface List {
  readonly total: number | undefined
  readonly row: (index: number) => { readonly id: Id } | undefined
  /** The rows that are in the page. */
  readonly visible: { readonly first: number; readonly last: number }
}

export interface CurrentRow {
  /** The row of the open article; -1 where the list does not have it. */
  readonly at: number
  /** Where that row was last, also when it has left the list since. */
  readonly index: number
  /** The row to scroll to: the last one moved to. New rows do not scroll the list, nor does another order. */
  readonly reveal: Reveal | null
  /** Opens the article of a row; a window with room for the list alone stays at the list. */
  moveTo(index: number): void
  /** Opens the article of a row, and turns to the page. */
  open(index: number): void
  /** Forgets the row, because the list has another order now and starts at its top. */
  forget(): void
}

/** Rows around the visible ones in which the open article is looked for. */
const NEAR = 60

/** The row of the open article, and the ways to another, whether that row is loaded or not. */
export function useCurrentRow(query: string, sort: Sort, { total, row, visible }: List): CurrentRow {
  const { article, open } = useViewFields('article', 'open')
  const [index, setIndex] = useState(-1)
  // Far from the visible rows its row is not loaded: then it is where it was opened.
  const isThere = article !== null && index >= 0 && index < (total ?? 0) && (row(index)?.id ?? article) === article
  const at = isThere ? index : indexOf(article, row, visible)
  const [reveal, setReveal] = useState<Reveal | null>(null)
  useEffect(() => {
    if (at >= 0) setIndex(at)
  }, [at])

  /** Counts the moves: an answer that comes late must not go back to an earlier row. */
  const moves = useRef(0)
  const goTo = async (to: number, how?: 'stay') => {
    moves.current += 1
    const own = moves.current
    const id = row(to)?.id ?? (await idsOf(query, sort, to, to).catch(() => []))[0]
    if (id === undefined || own !== moves.current) return
    setIndex(to)
    setReveal({ index: to })
    open(id, null, how)
  }
  return {
    at,
    index,
    reveal,
    moveTo: (to) => void goTo(to, 'stay'),
    open: (to) => void goTo(to),
    forget: () => {
      setIndex(-1)
      setReveal(null)
    },
  }
}

function indexOf(id: Id | null, row: List['row'], { first, last }: List['visible']): number {
  if (id === null) return -1
  for (let at = Math.max(0, first - NEAR); at <= last + NEAR; at++) if (row(at)?.id === id) return at
  return -1
}

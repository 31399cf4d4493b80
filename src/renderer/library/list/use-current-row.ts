import { useEffect, useRef, useState } from 'react'
import type { Sort } from '#shared/contract.ts'
import type { Id } from '#shared/model.ts'
import { idsOf } from '../../data/cache/queries.ts'
import { useView } from '../../data/state/view.ts'
import type { Reveal } from '../../ui/lists/VirtualList.tsx'

interface List {
  readonly total: number | undefined
  readonly row: (index: number) => { readonly id: Id } | undefined
  /** Which rows stand in the page. */
  readonly seen: { readonly first: number; readonly last: number }
}

export interface CurrentRow {
  /** Where the open article stands; -1 where it does not. */
  readonly at: number
  /** Where it stood last, though it has left the list since. */
  readonly index: number
  /** The row to be scrolled to: the one gone to last. What comes in moves nothing, nor does another order. */
  readonly reveal: Reveal | null
  /** Puts a row on the page; a window with room for the list alone goes on showing that. */
  choose(to: number): void
  read(to: number): void
  /** The list is in another order now, and is looked at from its beginning. */
  forget(): void
}

/** Which row of a list one is at, and the ways to another, whether its row was asked for already or not. */
export function useCurrentRow(query: string, sort: Sort, { total, row, seen }: List): CurrentRow {
  const { article, open } = useView()
  const [index, setIndex] = useState(-1)
  // Far from what is seen its row is not known: then the place it was opened at holds.
  const isThere = article !== null && index >= 0 && index < (total ?? 0) && (row(index)?.id ?? article) === article
  const at = isThere ? index : indexOf(article, row, seen)
  const [reveal, setReveal] = useState<Reveal | null>(null)
  useEffect(() => {
    if (at >= 0) setIndex(at)
  }, [at])

  /** Counts the rows gone to: an answer that comes late must not go back to one before. */
  const gone = useRef(0)
  const goTo = async (to: number, how?: 'stay') => {
    gone.current += 1
    const mine = gone.current
    const id = row(to)?.id ?? (await idsOf(query, sort, to, to).catch(() => []))[0]
    if (id === undefined || mine !== gone.current) return
    setIndex(to)
    setReveal({ index: to })
    open(id, null, how)
  }
  return {
    at,
    index,
    reveal,
    choose: (to) => void goTo(to, 'stay'),
    read: (to) => void goTo(to),
    forget: () => {
      setIndex(-1)
      setReveal(null)
    },
  }
}

/** Looked for around what is seen. */
function indexOf(id: Id | null, row: List['row'], { first, last }: List['seen']): number {
  if (id === null) return -1
  for (let at = Math.max(0, first - 60); at <= last + 60; at++) if (row(at)?.id === id) return at
  return -1
}

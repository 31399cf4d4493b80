import { useCallback, useMemo, useRef, useState } from 'react'
import type { ArticleView } from '#shared/views.ts'
import { reserveRooms } from './folds.ts'
import type { Opened } from './opened.ts'
import { measure, type Places } from './places.ts'

/** Where highlights and notes stand, measured again whenever the text may have moved. */
export function usePlaces(
  opened: Opened | null,
  article: ArticleView,
  laidOut: number,
  { folded, hidden }: Pick<Places, 'folded' | 'hidden'>,
): Omit<Places, 'goTo'> {
  const rooms = useRef<ReadonlyMap<string, number>>(new Map())
  const [reserved, setReserved] = useState(0)
  const reserve = useCallback(
    (next: ReadonlyMap<string, number>) => {
      if (opened === null || same(rooms.current, next)) return
      rooms.current = next
      reserveRooms(opened, next)
      setReserved((times) => times + 1)
    },
    [opened],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: laidOut and reserved say that the text may have moved
  const measured = useMemo(
    () =>
      opened === null
        ? { spots: new Map(), folds: new Map() }
        : measure(opened, article, folded || hidden, rooms.current),
    [opened, article, laidOut, reserved, folded, hidden],
  )
  return { ...measured, folded: folded || hidden, hidden, reserve }
}

function same(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([block, height]) => b.get(block) === height)
}

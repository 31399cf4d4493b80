import { useCallback, useMemo, useRef, useState } from 'react'
import type { Opened } from './frame-document.ts'
import { reserveRooms } from './inline-notes.ts'
import { measure, type Places } from './note-positions.ts'
import { NO_SPOTS } from './passage-rects.ts'

/** Where highlights and notes stand, measured again, as far as it is asked for, whenever the text may have moved. */
export function usePlaces(
  opened: Opened | null,
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
    () => (opened === null ? { spots: NO_SPOTS, folds: () => null } : measure(opened, rooms.current)),
    [opened, laidOut, reserved, folded, hidden],
  )
  return { ...measured, folded: folded || hidden, hidden, reserve }
}

function same(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([block, height]) => b.get(block) === height)
}

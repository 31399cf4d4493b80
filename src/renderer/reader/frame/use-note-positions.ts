import { useCallback, useMemo, useRef, useState } from 'react'
import type { FrameDocument } from './frame-document.ts'
import { reserveGaps } from './inline-notes.ts'
import { measure, type NotePositions } from './note-positions.ts'
import { NO_RECTS } from './passage-rects.ts'

/** Where highlights and notes are, measured on demand and again whenever the text may have moved. */
export function useNotePositions(
  frame: FrameDocument | null,
  layout: number,
  { inline, hidden }: Pick<NotePositions, 'inline' | 'hidden'>,
): Omit<NotePositions, 'goTo' | 'tie'> {
  const gaps = useRef<ReadonlyMap<string, number>>(new Map())
  const [reservations, setReservations] = useState(0)
  const reserve = useCallback(
    (next: ReadonlyMap<string, number>) => {
      if (frame === null || isSame(gaps.current, next)) return
      gaps.current = next
      reserveGaps(frame, next)
      setReservations((count) => count + 1)
    },
    [frame],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new layout or gap may have moved the text
  const positions = useMemo(
    () => (frame === null ? { rects: NO_RECTS, inlineBlockOf: () => null } : measure(frame, gaps.current)),
    [frame, layout, reservations, inline, hidden],
  )
  return { ...positions, inline: inline || hidden, hidden, reserve }
}

function isSame(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([block, height]) => b.get(block) === height)
}

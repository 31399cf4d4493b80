import { useCallback, useMemo, useRef, useState } from 'react'
import type { FrameDocument } from './frame-document.ts'
import { reserveGaps } from './inline-notes.ts'
import { measure, type NotePositions } from './note-positions.ts'
import { NO_RECTS } from './passage-rects.ts'

/** Where highlights and notes stand, measured again, as far as it is asked for, whenever the text may have moved. */
export function useNotePositions(
  frame: FrameDocument | null,
  laidOut: number,
  { inline, hidden }: Pick<NotePositions, 'inline' | 'hidden'>,
): Omit<NotePositions, 'goTo'> {
  const gaps = useRef<ReadonlyMap<string, number>>(new Map())
  const [reserved, setReserved] = useState(0)
  const reserve = useCallback(
    (next: ReadonlyMap<string, number>) => {
      if (frame === null || same(gaps.current, next)) return
      gaps.current = next
      reserveGaps(frame, next)
      setReserved((times) => times + 1)
    },
    [frame],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: laidOut and reserved say that the text may have moved
  const measured = useMemo(
    () => (frame === null ? { rects: NO_RECTS, inlineBlockOf: () => null } : measure(frame, gaps.current)),
    [frame, laidOut, reserved, inline, hidden],
  )
  return { ...measured, inline: inline || hidden, hidden, reserve }
}

function same(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([block, height]) => b.get(block) === height)
}

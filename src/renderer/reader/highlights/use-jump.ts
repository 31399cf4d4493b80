import { useEffect } from 'react'
import type { Id } from '#shared/model.ts'
import { useView } from '../../data/state/view.ts'
import type { FrameDocument } from '../frame/frame-document.ts'
import { passageRect } from '../frame/passage-rects.ts'
import { flash } from './paint.ts'

/** How long a match stays marked after a search has opened it. */
const FLASH_MS = 4_000

/** Scrolls to the match that a search opened, and marks it for a while. */
export function useJump(
  frame: FrameDocument | null,
  id: Id,
  ready: boolean,
  reveal: (top: number, bottom: number) => void,
  moveToRange: (start: number, end: number) => void,
): void {
  const { jump, landed } = useView()
  useEffect(() => {
    if (frame === null || !ready || jump === null || jump.id !== id) return
    const rect = passageRect(frame, jump.start, jump.end)
    if (rect !== null) reveal(rect.top, rect.bottom)
    moveToRange(jump.start, jump.end)
    const clear = flash(frame, jump.start, jump.end)
    landed()
    setTimeout(clear, FLASH_MS)
  }, [frame, ready, jump, id, reveal, moveToRange, landed])
}

import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { type FrameDocument, selectionIn } from '../frame/frame-document.ts'

export interface TextRange {
  readonly start: number
  readonly end: number
}

/** What is selected in the article; while the mouse is still selecting, nothing is said to be. */
export function useSelection(frame: FrameDocument | null): TextRange | null {
  const [selected, setSelected] = useState<TextRange | null>(null)
  useEffect(() => {
    setSelected(null)
    if (frame === null) return
    let dragging = false
    const look = () => {
      if (dragging) return
      // At once: the next key may already mean it, and else would be of the highlight chosen before.
      flushSync(() => setSelected(selectionIn(frame)))
    }
    const down = (event: MouseEvent) => {
      dragging = event.button === 0
    }
    const up = () => {
      if (!dragging) return
      dragging = false
      look()
    }
    frame.document.addEventListener('selectionchange', look)
    frame.document.addEventListener('mousedown', down)
    frame.document.addEventListener('mouseup', up)
    // The button may be let go outside of the frame.
    window.addEventListener('mouseup', up)
    return () => {
      frame.document.removeEventListener('selectionchange', look)
      frame.document.removeEventListener('mousedown', down)
      frame.document.removeEventListener('mouseup', up)
      window.removeEventListener('mouseup', up)
    }
  }, [frame])
  return selected
}

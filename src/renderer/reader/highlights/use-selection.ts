import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { type Opened, selectionIn } from '../frame/frame-document.ts'

export interface Selected {
  readonly start: number
  readonly end: number
}

/** What is selected in the article; while the mouse is still selecting, nothing is said to be. */
export function useSelection(opened: Opened | null): Selected | null {
  const [selected, setSelected] = useState<Selected | null>(null)
  useEffect(() => {
    setSelected(null)
    if (opened === null) return
    let dragging = false
    const look = () => {
      if (dragging) return
      // At once: the next key may already mean it, and else would be of the highlight chosen before.
      flushSync(() => setSelected(selectionIn(opened)))
    }
    const down = (event: MouseEvent) => {
      dragging = event.button === 0
    }
    const up = () => {
      if (!dragging) return
      dragging = false
      look()
    }
    opened.document.addEventListener('selectionchange', look)
    opened.document.addEventListener('mousedown', down)
    opened.document.addEventListener('mouseup', up)
    // The button may be let go outside of the frame.
    window.addEventListener('mouseup', up)
    return () => {
      opened.document.removeEventListener('selectionchange', look)
      opened.document.removeEventListener('mousedown', down)
      opened.document.removeEventListener('mouseup', up)
      window.removeEventListener('mouseup', up)
    }
  }, [opened])
  return selected
}

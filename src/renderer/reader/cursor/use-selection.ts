import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { type FrameDocument, selectionIn, type TextRange } from '../frame/frame-document.ts'

/** The selection in the article; null for none, and while the mouse is still selecting. */
export function useSelection(frame: FrameDocument | null): TextRange | null {
  const [selection, setSelection] = useState<TextRange | null>(null)
  useEffect(() => {
    setSelection(null)
    if (frame === null) return
    let dragging = false
    const update = () => {
      if (dragging) return
      // Immediately: the next key may act on the selection, and would otherwise act on the highlight before it.
      flushSync(() => setSelection(selectionIn(frame)))
    }
    const onPress = (event: MouseEvent) => {
      dragging = event.button === 0
    }
    const onRelease = () => {
      if (!dragging) return
      dragging = false
      update()
    }
    frame.document.addEventListener('selectionchange', update)
    frame.document.addEventListener('mousedown', onPress)
    frame.document.addEventListener('mouseup', onRelease)
    // The button may be released outside the iframe.
    window.addEventListener('mouseup', onRelease)
    // A press that becomes a drag is not released.
    frame.document.addEventListener('dragend', onRelease)
    return () => {
      frame.document.removeEventListener('selectionchange', update)
      frame.document.removeEventListener('mousedown', onPress)
      frame.document.removeEventListener('mouseup', onRelease)
      window.removeEventListener('mouseup', onRelease)
      frame.document.removeEventListener('dragend', onRelease)
    }
  }, [frame])
  return selection
}

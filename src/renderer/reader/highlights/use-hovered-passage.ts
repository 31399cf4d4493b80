import { useEffect } from 'react'
import type { HighlightView } from '#shared/views/highlights.ts'
import type { Tie } from '../../data/marks/tie.ts'
import type { FrameDocument } from '../frame/frame-document.ts'
import { layersAt, layersOf } from '../frame/layers.ts'
import { offsetAt } from '../frame/passage-rects.ts'

/** Says which highlight with a note the pointer is at in the text: once a frame, in log n steps. */
export function useHoveredPassage(frame: FrameDocument | null, highlights: readonly HighlightView[], tie: Tie): void {
  useEffect(() => {
    if (frame === null) return
    let request = 0
    const onMove = ({ clientX, clientY }: MouseEvent) => {
      cancelAnimationFrame(request)
      request = requestAnimationFrame(() => {
        const offset = offsetAt(frame, clientX, clientY)
        const hits = offset === null ? [] : layersAt(layersOf(highlights), offset)
        tie.hover(hits.find(({ note, tags }) => note !== '' || tags.length > 0)?.id ?? null)
      })
    }
    const onLeave = () => {
      cancelAnimationFrame(request)
      tie.hover(null)
    }
    frame.document.addEventListener('mousemove', onMove, { passive: true })
    frame.document.addEventListener('mouseleave', onLeave)
    return () => {
      onLeave()
      frame.document.removeEventListener('mousemove', onMove)
      frame.document.removeEventListener('mouseleave', onLeave)
    }
  }, [frame, highlights, tie])
}

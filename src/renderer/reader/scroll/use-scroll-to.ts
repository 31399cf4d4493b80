import { type RefObject, useCallback, useMemo } from 'react'
import type { FrameDocument, TextRange } from '../frame/frame-document.ts'
import { type PassageRect, passageRect } from '../frame/passage-rects.ts'

/** Share of the view's height left above something that is scrolled to. */
const ABOVE = 0.25
/** Pixels left above a heading that is scrolled to. */
const GAP = 24
/** The least of a passage that must be visible for a reader to know what a key acts on, in pixels: one line. */
const LINE = 24

/** The top and bottom edge, in pixels from the top of the iframe. */
export type VerticalRect = Pick<PassageRect, 'top' | 'bottom'>

export interface ScrollTo {
  /** Where the view begins, in pixels from the top of the iframe. */
  viewTop(): number
  /** Scrolls to something that is not entirely visible. */
  reveal(top: number, bottom: number): void
  isVisible(rect: VerticalRect): boolean
  /** Scrolls to a range of which nothing is visible, and waits for it: readers see a passage before it changes. */
  bringIntoView(range: TextRange): Promise<void>
  /** Puts a line just below the top of the view. */
  scrollToTop(top: number): void
}

/** Scrolls the page to places of the iframe. */
export function useScrollTo(frame: FrameDocument | null, scroller: RefObject<HTMLElement | null>): ScrollTo {
  const frameTop = useCallback(() => frame?.window.frameElement?.getBoundingClientRect().top ?? 0, [frame])
  const viewTop = useCallback(
    () => (scroller.current?.getBoundingClientRect().top ?? 0) - frameTop(),
    [scroller, frameTop],
  )
  const reveal = useCallback(
    (top: number, bottom: number) => {
      const view = scroller.current
      if (view === null || frame === null) return
      const box = view.getBoundingClientRect()
      const offset = frameTop() - box.top
      if (offset + top >= 0 && offset + bottom <= box.height) return
      view.scrollBy({ top: offset + top - box.height * ABOVE })
    },
    [frame, scroller, frameTop],
  )
  const isVisible = useCallback(
    ({ top, bottom }: VerticalRect) => {
      const box = scroller.current?.getBoundingClientRect()
      if (box === undefined) return false
      const from = Math.max(box.top, frameTop() + top)
      const to = Math.min(box.bottom, frameTop() + bottom)
      return to - from >= Math.min(LINE, bottom - top)
    },
    [scroller, frameTop],
  )
  const bringIntoView = useCallback(
    async ({ start, end }: TextRange) => {
      const rect = frame === null ? null : passageRect(frame, start, end)
      if (rect === null || isVisible(rect)) return
      reveal(rect.top, rect.bottom)
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    },
    [frame, isVisible, reveal],
  )
  const scrollToTop = useCallback(
    (top: number) => scroller.current?.scrollBy({ top: top - viewTop() - GAP }),
    [scroller, viewTop],
  )
  return useMemo(
    () => ({ viewTop, reveal, isVisible, bringIntoView, scrollToTop }),
    [viewTop, reveal, isVisible, bringIntoView, scrollToTop],
  )
}

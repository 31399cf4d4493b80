import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { FrameDocument } from '../frame/frame-document.ts'
import { offsetAt } from '../frame/passage-rects.ts'
import { relocateOffset } from '../frame/relocate.ts'

/** The line that is read: so many pixels below the top of the view. */
const LINE = 24

/** A place in the text, and where it was in the window when the reader scrolled to it. */
interface Anchor {
  readonly text: string
  readonly offset: number
  /** Pixels from the top of the window. */
  readonly fromWindow: number
  /** Pixels from the top of the iframe: a different value means that the layout has changed. */
  fromFrame: number
  /** How far the page was scrolled, in pixels. */
  scrollTop: number
}

/** Keeps the line that is read in place when the layout changes: wider, larger, or with a note below a passage. */
export function useScrollAnchor(
  frame: FrameDocument | null,
  scroller: RefObject<HTMLElement | null>,
  layout: number,
  ready: boolean,
): void {
  const anchor = useRef<Anchor | null>(null)
  useEffect(() => {
    const view = scroller.current
    const iframe = frame?.window.frameElement
    if (frame === null || view === null || !iframe || !ready) return
    // The text of another version: the same words stay in place.
    if (anchor.current !== null && anchor.current.text !== frame.text) restore(frame, view, iframe, anchor.current)
    anchor.current = anchorIn(frame, view, iframe)
    const remember = () => {
      if (anchor.current === null || isScrolledByReader(frame, view, anchor.current))
        anchor.current = anchorIn(frame, view, iframe)
    }
    view.addEventListener('scroll', remember, { passive: true })
    return () => view.removeEventListener('scroll', remember)
  }, [frame, scroller, ready])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new layout may have moved the text
  useLayoutEffect(() => {
    const view = scroller.current
    const iframe = frame?.window.frameElement
    if (frame === null || view === null || !iframe || anchor.current === null) return
    restore(frame, view, iframe, anchor.current)
  }, [layout])
}

/** The first visible place of the text; null while none is visible. */
function anchorIn(frame: FrameDocument, view: HTMLElement, iframe: Element): Anchor | null {
  const frameTop = iframe.getBoundingClientRect().top
  const top = view.getBoundingClientRect().top - frameTop
  const { dir } = frame.document.documentElement
  const x = dir === 'rtl' ? frame.root.clientWidth - 8 : 8
  // There may be a gap between lines at that point: the next few points are as good.
  let offset: number | null = null
  for (const down of [0, 12, 24, 48]) offset ??= top < 0 ? null : offsetAt(frame, x, top + LINE + down)
  const rect = offset === null ? null : rectAt(frame, offset)
  if (offset === null || rect === null) return null
  return {
    text: frame.text,
    offset,
    fromWindow: frameTop + rect.top,
    fromFrame: rect.top,
    scrollTop: view.scrollTop,
  }
}

/**
 * Whether the reader has scrolled. The page also scrolls when an anchor is restored, and when a new layout has made the
 * text shorter: an anchor taken then, at the beginning of another line, would drift with each change.
 */
function isScrolledByReader(frame: FrameDocument, view: HTMLElement, anchor: Anchor): boolean {
  if (anchor.text !== frame.text) return true
  const rect = rectAt(frame, anchor.offset)
  return (
    rect === null || (Math.abs(rect.top - anchor.fromFrame) <= 1 && Math.abs(view.scrollTop - anchor.scrollTop) >= 1)
  )
}

/** Scrolls so that the anchor is where it was in the window. */
function restore(frame: FrameDocument, view: HTMLElement, iframe: Element, anchor: Anchor): void {
  const { text, offset, fromWindow } = anchor
  const rect = rectAt(frame, text === frame.text ? offset : relocateOffset(text, frame.text, offset))
  if (rect === null) return
  const distance = iframe.getBoundingClientRect().top + rect.top - fromWindow
  if (Math.abs(distance) > 1) view.scrollTop += distance
  anchor.fromFrame = rect.top
  anchor.scrollTop = view.scrollTop
}

function rectAt(frame: FrameDocument, offset: number): DOMRect | null {
  return frame.rangeAt(offset, Math.min(frame.text.length, offset + 1))?.getClientRects()[0] ?? null
}

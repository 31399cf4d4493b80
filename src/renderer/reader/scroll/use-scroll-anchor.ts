import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { Id } from '#shared/model.ts'
import type { ArticleView } from '#shared/views.ts'
import { useView } from '../../data/state/view.ts'
import { relocateOffset } from '../cursor/use-selection-transfer.ts'
import type { FrameDocument } from '../frame/frame-document.ts'
import { offsetAt, passageRect } from '../frame/passage-rects.ts'
import { flash } from '../highlights/paint.ts'
import { scrollLength } from './use-progress.ts'

/** How long a match shows where a search led. */
const FLASH_MS = 4_000
/** Where reading goes on: a little below the top of the view. */
const LINE = 24
/** One that was read to the end is begun anew. */
const READ = 0.97

/**
 * Brings the reader back to where they left off, unless a search leads elsewhere. Pictures and faces that come late move
 * the text: it is gone to again until all are there, or the reader does something.
 */
export function usePlaceAtOpening(
  frame: FrameDocument | null,
  article: ArticleView,
  scroller: RefObject<HTMLElement | null>,
  laidOut: number,
  ready: boolean,
): void {
  const { progress } = article.state
  const to = useRef(useView.getState().jump !== null || progress >= READ ? null : progress)
  useEffect(() => {
    const stop = () => {
      to.current = null
    }
    const targets = frame === null ? [window] : [window, frame.window]
    const acts = ['wheel', 'keydown', 'pointerdown'] as const
    for (const target of targets)
      for (const act of acts) target.addEventListener(act, stop, { capture: true, passive: true })
    return () => {
      for (const target of targets) for (const act of acts) target.removeEventListener(act, stop, { capture: true })
    }
  }, [frame])
  // biome-ignore lint/correctness/useExhaustiveDependencies: laidOut says that the text may have moved
  useLayoutEffect(() => {
    const element = scroller.current
    if (frame === null || !ready || element === null || to.current === null) return
    element.scrollTop = to.current * Math.max(0, scrollLength(element))
    if (isSettled(frame)) to.current = null
  }, [frame, ready, laidOut, scroller])
}

/** Whether nothing is under way any more that could move the text. */
function isSettled({ document }: FrameDocument): boolean {
  const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')]
  return (
    sheets.every(({ sheet }) => sheet !== null) &&
    document.fonts.status === 'loaded' &&
    [...document.images].every(({ complete }) => complete)
  )
}

/** Goes to where a search led, and shows it for a while. */
export function useJump(
  frame: FrameDocument | null,
  id: Id,
  ready: boolean,
  reveal: (top: number, bottom: number) => void,
  land: (start: number, end: number) => void,
): void {
  const { jump, landed } = useView()
  useEffect(() => {
    if (frame === null || !ready || jump === null || jump.id !== id) return
    const rect = passageRect(frame, jump.start, jump.end)
    if (rect !== null) reveal(rect.top, rect.bottom)
    land(jump.start, jump.end)
    const done = flash(frame, jump.start, jump.end)
    landed()
    setTimeout(done, FLASH_MS)
  }, [frame, ready, jump, id, reveal, land, landed])
}

/** A place of the text, and where it stood when the reader came to it. */
interface Kept {
  readonly text: string
  readonly offset: number
  /** From the top of the window, in pixels. */
  readonly from: number
  /** From the top of the iframe: another one says that the text was laid out anew. */
  inFrame: number
  /** How far the page was scrolled. */
  scrolled: number
}

/** Keeps the line that is read where it is when the text is laid out anew: wider, larger, with a note folded in. */
export function useKeptPlace(
  frame: FrameDocument | null,
  scroller: RefObject<HTMLElement | null>,
  laidOut: number,
  ready: boolean,
): void {
  const kept = useRef<Kept | null>(null)
  useEffect(() => {
    const view = scroller.current
    const iframe = frame?.window.frameElement
    if (frame === null || view === null || !iframe || !ready) return
    // The text of another version: the same words stay where they are.
    if (kept.current !== null && kept.current.text !== frame.text) goBack(frame, view, iframe, kept.current)
    kept.current = placeIn(frame, view, iframe)
    const remember = () => {
      if (kept.current === null || isReaders(frame, view, kept.current)) kept.current = placeIn(frame, view, iframe)
    }
    view.addEventListener('scroll', remember, { passive: true })
    return () => view.removeEventListener('scroll', remember)
  }, [frame, scroller, ready])

  // biome-ignore lint/correctness/useExhaustiveDependencies: laidOut says that the text may have moved
  useLayoutEffect(() => {
    const view = scroller.current
    const iframe = frame?.window.frameElement
    if (frame === null || view === null || !iframe || kept.current === null) return
    goBack(frame, view, iframe, kept.current)
  }, [laidOut])
}

/** The first place of the text that is seen; null while none is. */
function placeIn(frame: FrameDocument, view: HTMLElement, iframe: Element): Kept | null {
  const frameTop = iframe.getBoundingClientRect().top
  const top = view.getBoundingClientRect().top - frameTop
  const { dir } = frame.document.documentElement
  const x = dir === 'rtl' ? frame.root.clientWidth - 8 : 8
  // A line may have a gap just there: the next few are as good.
  let offset: number | null = null
  for (const down of [0, 12, 24, 48]) offset ??= top < 0 ? null : offsetAt(frame, x, top + LINE + down)
  const rect = offset === null ? null : rectAt(frame, offset)
  if (offset === null || rect === null) return null
  return { text: frame.text, offset, from: frameTop + rect.top, inFrame: rect.top, scrolled: view.scrollTop }
}

/**
 * Whether the reader has scrolled. The page scrolls too when a place is gone back to, and when a text that was laid out
 * anew has become shorter: a place taken then, at the beginning of another line, would drift with each change.
 */
function isReaders(frame: FrameDocument, view: HTMLElement, { text, offset, inFrame, scrolled }: Kept): boolean {
  if (text !== frame.text) return true
  const rect = rectAt(frame, offset)
  return rect === null || (Math.abs(rect.top - inFrame) <= 1 && Math.abs(view.scrollTop - scrolled) >= 1)
}

/** Scrolls so that a place of the text stands where it stood. */
function goBack(frame: FrameDocument, view: HTMLElement, iframe: Element, kept: Kept): void {
  const { text, offset, from } = kept
  const rect = rectAt(frame, text === frame.text ? offset : relocateOffset(text, frame.text, offset))
  if (rect === null) return
  const moved = iframe.getBoundingClientRect().top + rect.top - from
  if (Math.abs(moved) > 1) view.scrollTop += moved
  kept.inFrame = rect.top
  kept.scrolled = view.scrollTop
}

function rectAt(frame: FrameDocument, offset: number): DOMRect | null {
  return frame.rangeAt(offset, Math.min(frame.text.length, offset + 1))?.getClientRects()[0] ?? null
}

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { HighlightView } from '#shared/views/highlights.ts'
import { usePage, useReadPage } from '../../data/page/use-page.ts'
import { type FrameDocument, type TextRange, trimRange } from '../frame/frame-document.ts'
import { isAnchored } from '../frame/layers.ts'
import { passageRect } from '../frame/passage-rects.ts'
import type { VerticalRect } from '../scroll/use-scroll-to.ts'
import { passageAt } from './keyboard-selection.ts'

export interface CursorInput {
  readonly frame: FrameDocument | null
  /** Changes whenever the text may have moved. */
  readonly layout: number
  readonly highlights: readonly HighlightView[]
  readonly selection: TextRange | null
}

export interface Cursor {
  /** Where to mark the cursor; null while text is selected, or when the cursor is nowhere. */
  readonly rect: VerticalRect | null
  /** The passage the cursor is at or in. */
  readonly element: RefObject<Element | null>
  /** That passage as offsets; null when the cursor is at no passage, or at a highlight. */
  passage(): TextRange | null
  /** How often the cursor has moved: a reply that arrives after a move must not move it back. */
  moves(): number
  /** Moves the cursor to a passage, to the highlight that covers exactly that passage, or to nothing. */
  moveTo(passage: Element | null): void
  /** Moves the cursor to the highlight of a range, or to the passage that holds it. */
  moveToRange(start: number, end: number): void
}

/**
 * The one cursor of an article, which the keys act on: the selection, else the active highlight, else a passage, or
 * nothing. Moving it moves all of these, and it is always shown.
 */
export function useCursor({ frame, layout, highlights, selection }: CursorInput): Cursor {
  const element = useRef<Element | null>(null)
  const moves = useRef(0)
  const { highlight: activeId, choose } = usePage('highlight')
  const readPage = useReadPage()
  const active = highlights.find(({ id }) => id === activeId)
  const { rect, measure, clear } = useCursorRect(frame, selection, active, element)

  const moveTo = useCallback(
    (passage: Element | null) => {
      moves.current += 1
      element.current = passage
      const range = passageRange(frame, passage)
      const same = highlights.find(({ start, end }) => range !== null && start === range.start && end === range.end)
      choose(same?.id ?? null)
      measure()
    },
    [frame, highlights, choose, measure],
  )
  const moveToRange = useCallback(
    (start: number, end: number) => {
      const same = highlights.find((each) => each.start === start && each.end === end)
      moveTo(frame === null ? null : passageAt(frame, start))
      if (same !== undefined) choose(same.id)
    },
    [frame, highlights, moveTo, choose],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: another article has other passages
  useEffect(() => {
    element.current = null
    clear()
  }, [frame])
  // Wherever a selection or a highlight comes from, the arrow keys continue from its passage.
  useEffect(() => {
    if (frame === null || selection === null) return
    moves.current += 1
    element.current = passageAt(frame, selection.start)
    choose(null)
  }, [frame, selection, choose])
  useEffect(() => {
    if (frame === null || active === undefined || !isAnchored(active)) return
    moves.current += 1
    element.current = passageAt(frame, active.start)
  }, [frame, active])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new layout may have moved the same passage
  useEffect(measure, [layout, measure, activeId])

  return {
    rect,
    element,
    passage: () => (readPage().highlight === null ? passageRange(frame, element.current) : null),
    moves: () => moves.current,
    moveTo,
    moveToRange,
  }
}

/** Where the cursor is, measured on request. */
function useCursorRect(
  frame: FrameDocument | null,
  selection: TextRange | null,
  active: HighlightView | undefined,
  element: RefObject<Element | null>,
) {
  const [rect, setRect] = useState<VerticalRect | null>(null)
  const measure = useCallback(() => {
    const box =
      frame === null || selection !== null
        ? undefined
        : active !== undefined && isAnchored(active)
          ? passageRect(frame, active.start, active.end)
          : element.current?.getBoundingClientRect()
    const next = box ? { top: box.top, bottom: box.bottom } : null
    setRect((now) => (now?.top === next?.top && now?.bottom === next?.bottom ? now : next))
  }, [frame, selection, active, element])
  return { rect, measure, clear: () => setRect(null) }
}

function passageRange(frame: FrameDocument | null, passage: Element | null): TextRange | null {
  if (frame === null || passage === null) return null
  const start = frame.offsetOf(passage, 0, 'start')
  const end = frame.offsetOf(passage, passage.childNodes.length, 'end')
  return start === null || end === null ? null : trimRange(frame.text, start, end)
}

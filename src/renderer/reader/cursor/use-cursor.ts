import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { HighlightView } from '#shared/views.ts'
import { useCommands } from '../../commands/registry.ts'
import { useView } from '../../data/state/view.ts'
import { focusText } from '../../ui/keep-focus.ts'
import { clearSelection, type FrameDocument, selectionIn, trimRange } from '../frame/frame-document.ts'
import { isAnchored } from '../frame/layers.ts'
import { type PassageRect, passageRect } from '../frame/passage-rects.ts'
import { extend, moveStart, nextPassage, passageAt, passagesOf } from './keyboard-selection.ts'
import type { TextRange } from './use-selection.ts'

/** Part of the height of the page left above what is brought into view. */
const ABOVE = 0.25
/** Left above a heading that is gone to. */
const AIR = 24
/** As much of a passage as must be seen for its reader to know what a key is about, in pixels: a line. */
const LINE = 24

interface What {
  readonly frame: FrameDocument | null
  readonly scroller: RefObject<HTMLElement | null>
  /** Changes whenever the text may have moved. */
  readonly laidOut: number
  readonly highlights: readonly HighlightView[]
  readonly selected: TextRange | null
}

/**
 * The one cursor of an article, which the keys act on: what is selected, else the highlight that is chosen, else a
 * passage, or nothing. Whatever moves it moves all of that, and it always shows.
 */
export function useCursor({ frame, scroller, laidOut, highlights, selected }: What) {
  /** The passage the cursor is at or in. */
  const current = useRef<Element | null>(null)
  /** Counts the moves: an answer that comes after one must not move the cursor back. */
  const moves = useRef(0)
  const [rect, setRect] = useState<Pick<PassageRect, 'top' | 'bottom'> | null>(null)
  const { highlight: chosenId, choose } = useView()
  const chosen = highlights.find(({ id }) => id === chosenId)

  const rangeOf = useCallback(
    (passage: Element | null): TextRange | null => {
      if (frame === null || passage === null) return null
      const start = frame.offsetOf(passage, 0, 'start')
      const end = frame.offsetOf(passage, passage.childNodes.length, 'end')
      return start === null || end === null ? null : trimRange(frame.text, start, end)
    },
    [frame],
  )
  const show = useCallback(() => {
    const rect =
      frame === null || selected !== null
        ? undefined
        : chosen !== undefined && isAnchored(chosen)
          ? passageRect(frame, chosen.start, chosen.end)
          : current.current?.getBoundingClientRect()
    const next = rect ? { top: rect.top, bottom: rect.bottom } : null
    setRect((now) => (now?.top === next?.top && now?.bottom === next?.bottom ? now : next))
  }, [frame, selected, chosen])

  /** Moves the cursor to a passage; to the highlight that is just that passage, where there is one; or to nothing. */
  const moveTo = useCallback(
    (passage: Element | null) => {
      moves.current += 1
      current.current = passage
      const range = rangeOf(passage)
      const same = highlights.find(({ start, end }) => range !== null && start === range.start && end === range.end)
      choose(same?.id ?? null)
      show()
    },
    [rangeOf, highlights, choose, show],
  )
  /** Moves it to where a stretch of the text is: to that highlight, or the passage that holds it. */
  const land = useCallback(
    (start: number, end: number) => {
      const same = highlights.find((each) => each.start === start && each.end === end)
      moveTo(frame === null ? null : passageAt(frame, start))
      if (same !== undefined) choose(same.id)
    },
    [frame, highlights, moveTo, choose],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: another article has other passages
  useEffect(() => {
    current.current = null
    setRect(null)
  }, [frame])
  // Selected, or chosen from anywhere: the passage it is in is where the arrows go on from.
  useEffect(() => {
    if (frame === null || selected === null) return
    moves.current += 1
    current.current = passageAt(frame, selected.start)
    choose(null)
  }, [frame, selected, choose])
  useEffect(() => {
    if (frame === null || chosen === undefined || !isAnchored(chosen)) return
    moves.current += 1
    current.current = passageAt(frame, chosen.start)
  }, [frame, chosen])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same passage may have moved
  useEffect(show, [laidOut, show, chosenId])

  const frameTop = useCallback(() => frame?.window.frameElement?.getBoundingClientRect().top ?? 0, [frame])
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
  const isSeen = useCallback(
    ({ top, bottom }: Pick<PassageRect, 'top' | 'bottom'>) => {
      const box = scroller.current?.getBoundingClientRect()
      if (box === undefined) return false
      const from = Math.max(box.top, frameTop() + top)
      const to = Math.min(box.bottom, frameTop() + bottom)
      return to - from >= Math.min(LINE, bottom - top)
    },
    [scroller, frameTop],
  )
  /** Scrolls to a stretch of which nothing is seen, and waits until it is: nothing goes before its reader sees what. */
  const bringIntoView = useCallback(
    async ({ start, end }: TextRange) => {
      const at = frame === null ? null : passageRect(frame, start, end)
      if (at === null || isSeen(at)) return
      reveal(at.top, at.bottom)
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    },
    [frame, isSeen, reveal],
  )
  /** Goes to a passage, which the keys then go on from. */
  const goTo = (passage: Element) => {
    const rect = passage.getBoundingClientRect()
    const view = scroller.current
    if (view !== null) view.scrollBy({ top: frameTop() + rect.top - view.getBoundingClientRect().top - AIR })
    if (frame !== null) clearSelection(frame)
    moveTo(passage)
    focusText()
  }
  const step = (by: 1 | -1) => () => {
    if (frame === null) return
    clearSelection(frame)
    const top = (scroller.current?.getBoundingClientRect().top ?? 0) - frameTop()
    // After scrolling away from the cursor one goes on from what is in view.
    const here = current.current !== null && isSeen(current.current.getBoundingClientRect()) ? current.current : null
    const passage = nextPassage(passagesOf(frame), here, by, top)
    moveTo(passage)
    const rect = passage?.getBoundingClientRect()
    if (rect) reveal(rect.top, rect.bottom)
  }
  const grow = (by: 'word' | 'sentence', way: 'forward' | 'backward') => () => {
    if (frame === null) return
    if (current.current === null && !frame.document.getSelection()?.rangeCount) step(1)()
    extend(frame, current.current, by, way)
  }
  const start = (way: 'forward' | 'backward') => () => {
    if (frame !== null) moveStart(frame, current.current, way)
  }
  useCommands({
    'next-passage': step(1),
    'previous-passage': step(-1),
    'select-word': grow('word', 'forward'),
    'unselect-word': grow('word', 'backward'),
    'select-sentence': grow('sentence', 'forward'),
    'unselect-sentence': grow('sentence', 'backward'),
    'start-later': start('forward'),
    'start-earlier': start('backward'),
    // The innermost first: what is selected, and with the next press the cursor.
    dismiss: () => {
      const isSelected = frame !== null && selectionIn(frame) !== null
      if (frame !== null) clearSelection(frame)
      if (!isSelected) moveTo(null)
    },
  })
  /** The passage as offsets; null when the cursor is at none, or at a highlight. */
  const passage = (): TextRange | null => (useView.getState().highlight === null ? rangeOf(current.current) : null)
  return { rect, passage, reveal, goTo, land, moveTo, bringIntoView, moved: () => moves.current }
}

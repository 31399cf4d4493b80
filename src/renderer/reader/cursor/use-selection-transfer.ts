import { useEffect, useRef } from 'react'
import { describe, find } from '#shared/text/quote.ts'
import type { FrameDocument } from '../frame/frame-document.ts'
import { passageAt } from './keyboard-selection.ts'
import type { TextRange } from './use-selection.ts'

/** Enough of a text to know a place by. */
const WORDS = 80

/** The place of a stretch of one text in another; null where it is gone. */
export function relocate(from: string, to: string, { start, end }: TextRange): TextRange | null {
  const found = find(to, describe(from, start, end), { start, end })
  return found.state === 'lost' ? null : { start: found.start, end: found.end }
}

/** The place of one text in another: that of the words that follow it; where these are gone, as far into the text. */
export function relocateOffset(from: string, to: string, offset: number): number {
  const end = Math.min(from.length, offset + WORDS)
  const found = offset < end ? relocate(from, to, { start: offset, end }) : null
  return found?.start ?? Math.round((offset / Math.max(1, from.length)) * to.length)
}

/**
 * A new version that comes while its article is read takes over what was selected and where the cursor was: its
 * reader did not ask to lose them.
 */
export function useSelectionTransfer(
  frame: FrameDocument | null,
  selected: TextRange | null,
  passage: () => TextRange | null,
  moveTo: (passage: Element | null) => void,
): void {
  const before = useRef<{
    readonly frame: FrameDocument
    selected: TextRange | null
    passage: TextRange | null
  } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each version that is shown
  useEffect(() => {
    const last = before.current
    if (frame === null || last === null || last.frame === frame) return
    before.current = null
    const range = last.selected === null ? null : relocate(last.frame.text, frame.text, last.selected)
    const place = last.passage === null ? null : relocate(last.frame.text, frame.text, last.passage)
    if (place !== null) moveTo(passageAt(frame, place.start))
    if (range === null) return
    const found = frame.rangeAt(range.start, range.end)
    if (found !== null) frame.document.getSelection()?.addRange(found)
  }, [frame])
  useEffect(() => {
    if (frame !== null && (before.current === null || before.current.frame === frame))
      before.current = { frame, selected, passage: passage() }
  })
}

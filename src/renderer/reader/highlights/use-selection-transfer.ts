import { useEffect, useRef } from 'react'
import { describe, find } from '#shared/text/quote.ts'
import type { Opened } from '../frame/frame-document.ts'
import { passageAt } from './keyboard-selection.ts'
import type { Selected } from './use-selection.ts'

/** Enough of a text to know a place by. */
const WORDS = 80

/** The place of a stretch of one text in another; null where it is gone. */
export function carried(from: string, to: string, { start, end }: Selected): Selected | null {
  const found = find(to, describe(from, start, end), { start, end })
  return found.state === 'lost' ? null : { start: found.start, end: found.end }
}

/** The place of one text in another: that of the words that follow it; where these are gone, as far into the text. */
export function carriedOffset(from: string, to: string, offset: number): number {
  const end = Math.min(from.length, offset + WORDS)
  const found = offset < end ? carried(from, to, { start: offset, end }) : null
  return found?.start ?? Math.round((offset / Math.max(1, from.length)) * to.length)
}

/**
 * A new version that comes while its article is read takes over what was selected and where the cursor was: its
 * reader did not ask to lose them.
 */
export function useCarry(
  opened: Opened | null,
  selected: Selected | null,
  passage: () => Selected | null,
  moveTo: (passage: Element | null) => void,
): void {
  const before = useRef<{ readonly opened: Opened; selected: Selected | null; passage: Selected | null } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each version that is shown
  useEffect(() => {
    const last = before.current
    if (opened === null || last === null || last.opened === opened) return
    before.current = null
    const range = last.selected === null ? null : carried(last.opened.text, opened.text, last.selected)
    const place = last.passage === null ? null : carried(last.opened.text, opened.text, last.passage)
    if (place !== null) moveTo(passageAt(opened, place.start))
    if (range === null) return
    const found = opened.rangeAt(range.start, range.end)
    if (found !== null) opened.document.getSelection()?.addRange(found)
  }, [opened])
  useEffect(() => {
    if (opened !== null && (before.current === null || before.current.opened === opened))
      before.current = { opened, selected, passage: passage() }
  })
}

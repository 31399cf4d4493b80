import { useEffect, useRef } from 'react'
import type { FrameDocument, TextRange } from '../frame/frame-document.ts'
import { relocate } from '../frame/relocate.ts'
import { passageAt } from './keyboard-selection.ts'
import type { Cursor } from './use-cursor.ts'

interface Snapshot {
  readonly frame: FrameDocument
  readonly selection: TextRange | null
  readonly passage: TextRange | null
}

/**
 * Transfers the selection and the cursor to a new version that arrives while its article is read: the reader did not
 * ask to lose them.
 */
export function useSelectionTransfer(
  frame: FrameDocument | null,
  selection: TextRange | null,
  { passage, moveTo }: Cursor,
): void {
  const last = useRef<Snapshot | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each version that loads
  useEffect(() => {
    const before = last.current
    if (frame === null || before === null || before.frame === frame) return
    last.current = null
    const range = before.selection === null ? null : relocate(before.frame.text, frame.text, before.selection)
    const place = before.passage === null ? null : relocate(before.frame.text, frame.text, before.passage)
    if (place !== null) moveTo(passageAt(frame, place.start))
    const nodes = range === null ? null : frame.rangeAt(range.start, range.end)
    if (nodes !== null) frame.document.getSelection()?.addRange(nodes)
  }, [frame])
  useEffect(() => {
    if (frame !== null && (last.current === null || last.current.frame === frame))
      last.current = { frame, selection, passage: passage() }
  })
}

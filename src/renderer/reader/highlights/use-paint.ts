import { useEffect, useLayoutEffect } from 'react'
import type { HighlightView } from '#shared/views/highlights.ts'
import type { FrameDocument } from '../frame/frame-document.ts'
import { colourMarks, paint } from './paint.ts'

/** Paints the highlights of an article. @param colours changes whenever the theme's colours do */
export function usePaint(
  frame: FrameDocument | null,
  highlights: readonly HighlightView[],
  activeId: string | null,
  colours: string,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme has other colours
  useEffect(() => {
    if (frame !== null) colourMarks(frame)
  }, [frame, colours])
  // Before the browser draws: what a key has made shows immediately.
  useLayoutEffect(() => {
    if (frame !== null) paint(frame, highlights, activeId)
  }, [frame, highlights, activeId])
}

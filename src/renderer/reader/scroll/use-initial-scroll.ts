import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { ArticleView } from '#shared/views.ts'
import { useReadPage } from '../../data/page/use-page.ts'
import { contentHeight, type FrameDocument } from '../frame/frame-document.ts'
import { scrollLength } from './use-progress.ts'

/** An article read this far opens at its beginning. */
const READ = 0.97

/**
 * Scrolls back to where the reader stopped, unless a search opens the article at a match. Pictures and fonts that load
 * late move the text: it scrolls again until they have loaded, or until the reader does something.
 */
export function useInitialScroll(
  frame: FrameDocument | null,
  article: ArticleView,
  scroller: RefObject<HTMLElement | null>,
  layout: number,
  ready: boolean,
): void {
  const { progress } = article.state
  const target = useRef(useReadPage()().jump !== null || progress >= READ ? null : progress)
  useEffect(() => {
    const stop = () => {
      target.current = null
    }
    const windows = frame === null ? [window] : [window, frame.window]
    const events = ['wheel', 'keydown', 'pointerdown'] as const
    for (const each of windows)
      for (const event of events) each.addEventListener(event, stop, { capture: true, passive: true })
    return () => {
      for (const each of windows) for (const event of events) each.removeEventListener(event, stop, { capture: true })
    }
  }, [frame])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new layout may have moved the text
  useLayoutEffect(() => {
    const element = scroller.current
    if (frame === null || !ready || element === null || target.current === null) return
    // The text may have become shorter or taller than the iframe, whose new height comes with the next layout.
    const growth = contentHeight(frame) - (frame.window.frameElement?.clientHeight ?? 0)
    element.scrollTop = target.current * Math.max(0, scrollLength(element) + growth)
    if (growth === 0 && isSettled(frame)) target.current = null
  }, [frame, ready, layout, scroller])
}

/** Whether everything that could still move the text has loaded. */
function isSettled({ document }: FrameDocument): boolean {
  const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')]
  return (
    sheets.every(({ sheet }) => sheet !== null) &&
    document.fonts.status === 'loaded' &&
    [...document.images].every(({ complete }) => complete)
  )
}

import { type RefObject, useCallback } from 'react'
import type { HighlightView } from '#shared/views/highlights.ts'
import type { ArticleView } from '#shared/views.ts'
import { usePage } from '../data/page/use-page.ts'
import { type Cursor, useCursor } from './cursor/use-cursor.ts'
import { useCursorCommands } from './cursor/use-cursor-commands.ts'
import { useSelection } from './cursor/use-selection.ts'
import { useSelectionTransfer } from './cursor/use-selection-transfer.ts'
import type { TextRange } from './frame/frame-document.ts'
import type { PassageRects } from './frame/passage-rects.ts'
import { type LoadedFrame, useFrame } from './frame/use-frame.ts'
import { useInitialScroll } from './scroll/use-initial-scroll.ts'
import { useScrollAnchor } from './scroll/use-scroll-anchor.ts'
import { type ScrollTo, useScrollTo } from './scroll/use-scroll-to.ts'

/** The text of the article on the page, with its selection and cursor. */
export interface ArticleText extends LoadedFrame {
  /** Whether the text has been loaded and measured. */
  readonly ready: boolean
  readonly selection: TextRange | null
  readonly cursor: Cursor
  readonly scrollTo: ScrollTo
}

/** Loads the text of an article, with its selection and the cursor that the keys act on. */
export function useArticleText(article: ArticleView, scroller: RefObject<HTMLElement | null>): ArticleText {
  const loaded = useFrame(article.id, article.version)
  const { frame, height, layout } = loaded
  const selection = useSelection(frame)
  const scrollTo = useScrollTo(frame, scroller)
  const cursor = useCursor({ frame, layout, highlights: article.highlights, selection })
  useCursorCommands(frame, cursor, scrollTo)
  return { ...loaded, ready: frame !== null && height > 0, selection, cursor, scrollTo }
}

/** Keeps the reader's place: where the article opens, when the layout changes, and when a new version arrives. */
export function useReadingPlace(
  article: ArticleView,
  { frame, layout, ready, selection, cursor }: ArticleText,
  scroller: RefObject<HTMLElement | null>,
): void {
  useScrollAnchor(frame, scroller, layout, ready)
  useInitialScroll(frame, article, scroller, layout, ready)
  useSelectionTransfer(frame, selection, cursor)
}

/** Selects a highlight and scrolls to it. */
export function useGoToHighlight(rects: PassageRects, { reveal }: ScrollTo): (highlight: HighlightView) => void {
  const { choose } = usePage()
  return useCallback(
    (highlight) => {
      choose(highlight.id)
      const rect = rects.of(highlight)
      if (rect !== null) reveal(rect.top, rect.bottom)
    },
    [rects, reveal, choose],
  )
}

import type { HighlightView } from '#shared/views/highlights.ts'
import type { ArticleView } from '#shared/views.ts'
import type { Cursor } from '../cursor/use-cursor.ts'
import type { FrameDocument, TextRange } from '../frame/frame-document.ts'
import type { ScrollTo } from '../scroll/use-scroll-to.ts'

/** What commands on a passage act on: the selection, else the active highlight, else the passage at the cursor. */
export interface HighlightInput {
  readonly article: ArticleView
  readonly frame: FrameDocument | null
  readonly selection: TextRange | null
  readonly cursor: Cursor
  readonly scrollTo: ScrollTo
}

/** The highlight the user has selected in an article. */
export const activeHighlight = ({ highlights }: ArticleView, id: string | null): HighlightView | null =>
  highlights.find((highlight) => highlight.id === id) ?? null

import { useMemo } from 'react'
import type { HighlightView } from '#shared/views/highlights.ts'
import type { ArticleView } from '#shared/views.ts'
import { useDrafts } from '../../../data/state/drafts.ts'
import type { FrameDocument, TextRange } from '../../frame/frame-document.ts'
import { type PassageRect, type PassageRects, passageRect } from '../../frame/passage-rects.ts'

interface Input {
  readonly article: ArticleView
  readonly frame: FrameDocument | null
  /** Changes whenever the text may have moved. */
  readonly layout: number
  readonly rects: PassageRects
  readonly selection: TextRange | null
  readonly active: HighlightView | null
}

/** The passage that needs a selection bar; null for none. */
export function useBarRect({ article, frame, layout, rects, selection, active }: Input): PassageRect | null {
  // While a note is written on a highlight, the bar could only cover it.
  const isWriting = useDrafts(({ open }) => open?.of.article === article.id && open.of.highlight !== null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new layout may have moved the text
  return useMemo(() => {
    if (frame === null || isWriting) return null
    if (selection !== null) return passageRect(frame, selection.start, selection.end)
    return active === null ? null : rects.of(active)
  }, [frame, selection, active, isWriting, rects, layout])
}

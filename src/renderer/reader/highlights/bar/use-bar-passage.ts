import { useMemo } from 'react'
import type { HighlightView } from '#shared/views/highlights.ts'
import type { ArticleView } from '#shared/views.ts'
import { useDraftHere } from '../../../data/page/use-draft-here.ts'
import type { FrameDocument, TextRange } from '../../frame/frame-document.ts'
import { type PassageRect, type PassageRects, passageRect } from '../../frame/passage-rects.ts'
import type { Line } from './bar-position.ts'

interface Input {
  readonly article: ArticleView
  readonly frame: FrameDocument | null
  /** Changes whenever the text may have moved. */
  readonly layout: number
  readonly rects: PassageRects
  readonly selection: TextRange | null
  readonly active: HighlightView | null
}

/** What a selection bar is for. */
export interface BarPassage {
  readonly rect: PassageRect
  /** The line of the text cursor, at the end of the selection that moves with Shift and the arrows; null for a highlight. */
  readonly caret: Line | null
  /** Names the passage and its colour. */
  readonly subject: string
}

/** The passage that needs a selection bar; null for none. */
export function useBarPassage({ article, frame, layout, rects, selection, active }: Input): BarPassage | null {
  // While a note is written on a highlight, the bar could only cover it; not on the other page of the same article.
  const draft = useDraftHere()
  const isWriting = draft?.article === article.id && draft.highlight !== null
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new layout may have moved the text
  return useMemo(() => {
    if (frame === null || isWriting) return null
    if (selection === null) {
      const rect = active === null ? null : rects.of(active)
      return active === null || rect === null ? null : { rect, caret: null, subject: `${active.id} ${active.colour}` }
    }
    const { start, end } = selection
    const rect = passageRect(frame, start, end)
    if (rect === null) return null
    const caret = isBackward(frame, selection) ? passageRect(frame, start, start + 1) : passageRect(frame, end - 1, end)
    return { rect, caret, subject: `${start} ${end}` }
  }, [frame, selection, active, isWriting, rects, layout])
}

/** Whether a selection is extended at its beginning. */
function isBackward(frame: FrameDocument, { start }: TextRange): boolean {
  const selection = frame.document.getSelection()
  const focus = selection?.focusNode
  const offset = focus ? frame.offsetOf(focus, selection.focusOffset) : null
  return offset !== null && offset <= start
}

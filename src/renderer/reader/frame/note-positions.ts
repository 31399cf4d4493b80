import type { ArticleView } from '#shared/views.ts'
import type { FrameDocument } from './frame-document.ts'
import { type InlineBlock, inlineBlock } from './inline-notes.ts'
import { isAnchored } from './layers.ts'
import { memoizeByHighlight, type PassageRects, passageRects } from './passage-rects.ts'

/** Where notes may stand: beside their passages, or below the blocks that hold them. */
export interface NotePositions {
  /** Of the highlights that stand in the version in view. */
  readonly rects: PassageRects
  /** There is no room for a margin, or it is hidden. */
  readonly inline: boolean
  /** The margin is hidden by hand: only the note that is being written shows. */
  readonly hidden: boolean
  /** While inline: the block that holds the end of a highlight, and where that block ends without what is reserved. */
  readonly inlineBlockOf: (highlight: ArticleView['highlights'][number]) => InlineBlock | null
  /** Keeps so much room free below each block, in pixels. The document is not changed for it. */
  readonly reserve: (gaps: ReadonlyMap<string, number>) => void
  /** Goes to a highlight: chooses it, and brings it into view. */
  readonly goTo: (highlight: ArticleView['highlights'][number]) => void
}

/** Where the highlights of an article stand as it now lies. @param gaps what is kept free below blocks at the moment */
export function measure(
  frame: FrameDocument,
  gaps: ReadonlyMap<string, number>,
): Pick<NotePositions, 'rects' | 'inlineBlockOf'> {
  const blockAt = memoizeByHighlight(({ end }) => inlineBlock(frame, end, gaps))
  return {
    rects: passageRects(frame),
    inlineBlockOf: (highlight) => (isAnchored(highlight) ? blockAt(highlight) : null),
  }
}

import type { HighlightView } from '#shared/views/highlights.ts'
import type { Tie } from '../../data/marks/tie.ts'
import type { FrameDocument } from './frame-document.ts'
import { type InlineBlock, inlineBlock } from './inline-notes.ts'
import { isAnchored } from './layers.ts'
import { memoizeByHighlight, type PassageRects, passageRects } from './passage-rects.ts'

/** Where notes can go: next to their passages, or below the blocks that hold these. */
export interface NotePositions {
  /** For the highlights found in this version. */
  readonly rects: PassageRects
  /** Notes go below their passages: the margin is hidden, or there is no room for one. */
  readonly inline: boolean
  /** The user hid the margin: only the note being written is shown. */
  readonly hidden: boolean
  /** While notes are inline: the block that holds the end of a highlight, and where it ends without its gap. */
  readonly inlineBlockOf: (highlight: HighlightView) => InlineBlock | null
  /** Reserves this gap below each block, in pixels. The document does not change. */
  readonly reserve: (gaps: ReadonlyMap<string, number>) => void
  /** Selects a highlight and scrolls to it. */
  readonly goTo: (highlight: HighlightView) => void
  /** Which highlight the pointer is at. */
  readonly tie: Tie
}

/** Where the highlights are in the current layout. @param gaps what is reserved below blocks now */
export function measure(
  frame: FrameDocument,
  gaps: ReadonlyMap<string, number>,
): Pick<NotePositions, 'rects' | 'inlineBlockOf'> {
  const blockOf = memoizeByHighlight(({ end }) => inlineBlock(frame, end, gaps))
  return {
    rects: passageRects(frame),
    inlineBlockOf: (highlight) => (isAnchored(highlight) ? blockOf(highlight) : null),
  }
}

import type { HighlightView } from '#shared/views/highlights.ts'
import type { Tie } from '../../data/marks/tie.ts'

/** Where notes can go: next to their passages, or below the blocks that hold these. The reader hands it in. */
export interface Positions {
  /** The box of each highlight, in pixels from the top of the text; null for one that is not displayed. */
  readonly rects: { of(highlight: HighlightView): { readonly top: number; readonly bottom: number } | null }
  /** Notes go below their passages: there is no margin. */
  readonly inline: boolean
  /** The user hid the margin: only the note being written is shown. */
  readonly hidden: boolean
  /** While notes are inline: the block that holds the end of a highlight, and where it ends without its gap. */
  readonly inlineBlockOf: (highlight: HighlightView) => { readonly block: string; readonly bottom: number } | null
  /** Reserves this gap below each block, in pixels. */
  readonly reserve: (gaps: ReadonlyMap<string, number>) => void
  /** Selects a highlight and scrolls to it. */
  readonly goTo: (highlight: HighlightView) => void
  /** Which highlight the pointer is at. */
  readonly tie: Tie
}

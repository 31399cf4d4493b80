import type { ArticleView } from '#shared/views.ts'
import type { Opened } from './frame-document.ts'
import { type Fold, foldOf } from './inline-notes.ts'
import { isPlaced } from './layers.ts'
import { remembered, type Spots, spotsOf } from './passage-rects.ts'

/** Where notes may stand: beside their passages, or below the blocks that hold them. */
export interface Places {
  /** Of the highlights that stand in the version in view. */
  readonly spots: Spots
  /** There is no room for a margin, or it is hidden. */
  readonly folded: boolean
  /** The margin is hidden by hand: only the note that is being written shows. */
  readonly hidden: boolean
  /** While folded: the block that holds the end of a highlight, and where that block ends without what is reserved. */
  readonly folds: (highlight: ArticleView['highlights'][number]) => Fold | null
  /** Keeps so much room free below each block, in pixels. The document is not changed for it. */
  readonly reserve: (rooms: ReadonlyMap<string, number>) => void
  /** Goes to a highlight: chooses it, and brings it into view. */
  readonly goTo: (highlight: ArticleView['highlights'][number]) => void
}

/** Where the highlights of an article stand as it now lies. @param rooms what is kept free below blocks at the moment */
export function measure(opened: Opened, rooms: ReadonlyMap<string, number>): Pick<Places, 'spots' | 'folds'> {
  const foldAt = remembered(({ end }) => foldOf(opened, end, rooms))
  return {
    spots: spotsOf(opened),
    folds: (highlight) => (isPlaced(highlight) ? foldAt(highlight) : null),
  }
}

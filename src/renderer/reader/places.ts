import type { ArticleView } from '#shared/views.ts'
import { foldOf } from './folds.ts'
import { isPlaced } from './layers.ts'
import type { Opened } from './opened.ts'
import { type Spot, spotsOf } from './spots.ts'

/** Where notes may stand: beside their passages, or below the blocks that hold them. */
export interface Places {
  /** Of the highlights that stand in the version in view, by id. */
  readonly spots: ReadonlyMap<string, Spot>
  /** There is no room for a margin, or it is hidden. */
  readonly folded: boolean
  /** The margin is hidden by hand: only the note that is being written shows. */
  readonly hidden: boolean
  /** While folded: the block that holds the end of each highlight, and where that block ends without what is reserved. */
  readonly folds: ReadonlyMap<string, { readonly block: string; readonly bottom: number }>
  /** Keeps so much room free below each block, in pixels. The document is not changed for it. */
  readonly reserve: (rooms: ReadonlyMap<string, number>) => void
  /** Goes to a highlight: chooses it, and brings it into view. */
  readonly goTo: (highlight: ArticleView['highlights'][number]) => void
}

/** Where all highlights of an article stand now. @param rooms what is kept free below blocks at the moment */
export function measure(
  opened: Opened,
  article: ArticleView,
  folded: boolean,
  rooms: ReadonlyMap<string, number>,
): Pick<Places, 'spots' | 'folds'> {
  const folds = new Map<string, { readonly block: string; readonly bottom: number }>()
  if (folded)
    for (const highlight of article.highlights.filter(isPlaced)) {
      const fold = foldOf(opened, highlight.end, rooms)
      if (fold !== null) folds.set(highlight.id, fold)
    }
  return { spots: spotsOf(opened, article.highlights), folds }
}

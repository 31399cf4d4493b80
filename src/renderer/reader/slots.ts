import type { ReactNode } from 'react'
import type { ArticleView } from '#shared/views.ts'
import type { NotePositions } from './frame/note-positions.ts'
import type { NoteNodes } from './print/print-document.ts'

/** Parts of other folders that the reader shows around the text: App.tsx hands them in. */
export interface ReaderSlots {
  /** Notes next to their passages, or below them. */
  readonly margin: (article: ArticleView, positions: NotePositions) => ReactNode
  /** The note on the whole article. */
  readonly articleNote: (article: ArticleView) => ReactNode
  /** Renders a note for paper. */
  readonly noteNodes: () => Promise<NoteNodes>
  /** Loads what gives the words of a note as it is displayed, without its mark-up. */
  readonly noteWords: () => Promise<(note: string) => string>
  /** Highlights whose words are not in this version. */
  readonly lostHighlights: (article: ArticleView) => ReactNode
  /** What the clip left out of the page, and the other stories on it. */
  readonly receipt: (article: ArticleView) => ReactNode
}

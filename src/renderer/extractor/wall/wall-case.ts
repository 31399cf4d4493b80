import type { WallKind } from '#shared/extraction/wall-kinds.ts'
import type { Block } from '../dom/blocks.ts'
import type { Phrases } from './match-phrases.ts'
import type { WallSigns } from './signs.ts'

export type Line = Pick<Block, 'text' | 'linked' | 'heading'>

/** What is known of a page when its article has been read. */
export interface WallCase {
  /** Of the page's languages. */
  readonly phrases: Phrases
  /** The kind that the page's own titles name; null where they name none. */
  readonly titled: WallKind | null
  readonly signs: WallSigns
  /** The lines that would be kept; all of the page outside of menus where there is no article. */
  readonly lines: readonly Line[]
  /** The lines of the page below its headline. */
  readonly below: readonly Line[]
  /** How many marks of an article the page has: a writer, a day, a type, one post. */
  readonly marks: number
  /** How many of the lines are numbered. */
  readonly steps: number
}

import type { Heading } from './outline.ts'

/** How the rail is drawn: its headings as words, only as strokes that unfold, or not at all. */
export type RailForm = 'list' | 'strokes' | null

/** The narrowest side of the text, in pixels, in which headings can be read: about sixteen characters and the gaps. */
const LIST = 168
/** The narrowest side that holds the strokes apart from the mark of the cursor. */
const STROKES = 56
/** With fewer headings there is nothing to choose from. */
const FEWEST = 2
/** A rail is for a look: with more headings it shows the upper levels only, and the menu has them all. */
const MOST = { list: 150, strokes: 40 } as const

/** What fits into the free side of the text. @param side its width, in pixels */
export function railForm(side: number, headings: readonly Pick<Heading, 'depth'>[]): RailForm {
  if (side < STROKES) return null
  const form = side < LIST ? 'strokes' : 'list'
  return railHeadings(headings, form).length < FEWEST ? null : form
}

/**
 * The headings that a rail lists: as many levels as fit, the upper ones first.
 * @returns their indices among all headings; none where even the uppermost level has too many
 */
export function railHeadings(
  headings: readonly Pick<Heading, 'depth'>[],
  form: Exclude<RailForm, null>,
): readonly number[] {
  const deepest = headings.reduce((most, { depth }) => Math.max(most, depth), 0)
  for (let depth = deepest; depth >= 0; depth--) {
    const indices = headings.flatMap((heading, index) => (heading.depth <= depth ? [index] : []))
    if (indices.length <= MOST[form]) return indices
  }
  return []
}

/** The place in a rail that stands for a heading: its own, or that of the last one before it; -1 for none. */
export const railPlace = (listed: readonly number[], heading: number): number =>
  listed.findLastIndex((index) => index <= heading)

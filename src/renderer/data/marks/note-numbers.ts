import type { HighlightView } from '#shared/views/highlights.ts'

/**
 * The number of each highlight that has a note or topics, by its id: from 1, in the order of the text. The margin and
 * paper number alike, and a number depends on nothing but the notes before it.
 * @param highlights in the order of the text, as the library gives them; lost ones are not numbered
 */
export function noteNumbers(highlights: readonly HighlightView[]): ReadonlyMap<string, number> {
  const noted = highlights.filter(
    ({ start, end, note, tags }) => start !== null && end !== null && end > start && (note !== '' || tags.length > 0),
  )
  return new Map(noted.map(({ id }, index) => [id, index + 1]))
}

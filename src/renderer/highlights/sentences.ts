import { formatCount, plural } from '#shared/text/plural.ts'
import type { HighlightGroup, HighlightRow } from '#shared/views/highlights.ts'

/** What the list of all highlights says. */

export const listLabels = {
  list: 'Highlights',
  bar: 'Filter the highlights',
  filter: 'Filter: words, topic:, site:, before:',
  colours: 'Colours',
  more: 'More filters',
  group: 'Group the highlights',
  loading: 'Loading the highlights…',
  image: 'An image',
  topics: 'Topics of the selected highlights',
} as const

export const groupNames: Readonly<Record<HighlightGroup, string>> = {
  article: 'Article',
  topic: 'Topic',
  colour: 'Colour',
  day: 'Day',
}
export const groupedBySentence = (group: HighlightGroup): string => `Grouped by: ${groupNames[group]}`
export const NO_TOPIC = 'No topic'

/** Which highlights are listed by their notes. */
export const noteNames = { any: 'With or without a note', with: 'With a note', without: 'Without a note' } as const
export type NoteChoice = keyof typeof noteNames

/** Which highlights are listed by whether the article still has their passage. */
export const stateNames = {
  any: 'In any version',
  exact: 'Unchanged',
  moved: 'Moved by a new version',
  reworded: 'Reworded by a new version',
  lost: 'No longer in the article',
} as const
export type StateChoice = keyof typeof stateNames

/** What a row says of a passage that is not where it was made; nothing for most. */
export const stateRemarks: Readonly<Record<HighlightRow['state'], string | null>> = {
  exact: null,
  moved: null,
  reworded: 'Reworded',
  lost: 'Lost',
}

/** How much the list holds: `12 in 3 articles`. */
export function summarySentence(highlights: number, articles: number): string {
  return plural(articles, {
    one: `${formatCount(highlights)} in 1 article`,
    other: `${formatCount(highlights)} in {count} articles`,
  })
}

export const colourSentence = (name: string): string => `Show only ${name}`

export const empty = {
  title: 'No highlights yet',
  hint: 'Select a passage in an article and press h. All your highlights are listed here, with their notes.',
} as const
export const noMatch = {
  title: 'No highlight matches',
  hint: 'Remove a colour or a word from the filter to see more.',
} as const
export const CLEAR_FILTER = 'Clear filter'

export const actions = {
  bar: 'Selected highlights',
  topics: 'Add topics',
  copy: 'Copy with citation',
  export: 'Export their articles',
  remove: 'Remove',
} as const

export const copiedSentence = (count: number): string =>
  plural(count, { one: 'Copied with citation.', other: 'Copied {count} passages with citation.' })

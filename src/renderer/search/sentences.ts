import { formatCount, plural } from '#shared/text/plural.ts'
import type { Hit, SearchAnswer } from '#shared/views.ts'

/** The sentences of search. */

/** How many articles a search found. Articles that have only words like those asked for are counted apart. */
export function resultSentence({ total, similar }: SearchAnswer): string {
  if (total === 0) return 'Nothing found'
  const exact = formatCount(total - similar)
  if (similar === 0) return `${exact} found`
  const withSimilar = `${formatCount(similar)} with similar words`
  return similar === total ? `Only ${withSimilar}` : `${exact} found, ${withSimilar}`
}

/** How many articles were searched, and in how many milliseconds. */
export const scopeSentence = (articles: number, ms: number): string =>
  plural(articles, {
    one: `in 1 article, ${formatCount(Math.round(ms))} ms`,
    other: `in {count} articles, ${formatCount(Math.round(ms))} ms`,
  })

/** That the index is not complete yet. */
export const indexingSentence = ({ done, total }: { readonly done: number; readonly total: number }): string =>
  `Still preparing search: ${formatCount(done)} of ${formatCount(total)} texts read. More results may follow.`

export const NOTHING_FOUND_HINT =
  'Search looks in titles, texts, notes, highlights and topics. “Quotation marks” keep words together, a minus leaves a word out, and tag: or is:starred narrow it down.'

/** The part of an article that matched, at the end of its outlet. */
export const matchNames: Readonly<Record<Hit['where'], string>> = {
  title: 'title',
  text: 'text',
  note: 'note',
  highlight: 'highlight',
  tag: 'topic',
}

export const searchBox = {
  label: 'Search, or paste an address',
  enterClips: 'Enter clips',
  escape: 'esc',
  key: '/',
} as const

export const hitLabels = {
  list: 'Found',
  more: 'Show more',
  save: 'Save this search',
} as const

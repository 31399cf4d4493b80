import type { Period } from '#shared/query/dates.ts'
import { MOST_CLOSEST } from '#shared/query/most-closest.ts'
import type { FilterName } from '#shared/query/names.ts'
import { formatCount, plural } from '#shared/text/plural.ts'
import type { Hit, SearchAnswer } from '#shared/views.ts'

/** The sentences of search. */

/**
 * How many articles a search found. Counted apart: those that have only words like those asked for, and the closest, which
 * do not have all words, and are cut where there are too many. Where not all texts were looked through there may be more.
 */
export function resultSentence({ total, similar, closest, partial }: Counts): string {
  if (total === 0) return partial ? 'No matches so far' : 'No matches'
  const complete = total - similar - closest
  const parts = [
    complete > 0 ? `${partial ? 'At least ' : ''}${formatCount(complete)} found` : '',
    // Next to a third number there is no room for more words.
    similar === 0 ? '' : `${formatCount(similar)} ${closest === 0 ? 'with similar words' : 'similar'}`,
    closest === 0
      ? ''
      : closest === total
        ? closeMatches(closest)
        : `${formatCount(closest)}${closest < MOST_CLOSEST ? '' : '+'} close`,
  ]
  const sentence = parts.filter((part) => part !== '').join(', ')
  if (complete > 0) return sentence
  return partial ? `No matches so far, ${sentence}` : `Only ${sentence}`
}

const closeMatches = (count: number): string =>
  count < MOST_CLOSEST ? plural(count, { one: '1 close match', other: '{count} close matches' }) : 'close matches'

type Counts = Pick<SearchAnswer, 'total' | 'similar' | 'closest' | 'partial'>

/** How many articles were searched, and in how many milliseconds. */
export const scopeSentence = (articles: number, ms: number): string =>
  plural(articles, {
    one: `in 1 article, ${formatCount(Math.round(ms))} ms`,
    other: `in {count} articles, ${formatCount(Math.round(ms))} ms`,
  })

/** That an answer is not complete yet, and why. */
export function indexingSentence({ of, done, total }: NonNullable<SearchAnswer['indexing']>): string {
  if (of === 'articles' && done >= total) return 'Still checking for changed articles. Results may change.'
  const progress = `${formatCount(done)} of ${formatCount(total)} ${of === 'texts' ? 'texts read' : 'articles listed'}`
  return `Still preparing search: ${progress}. More results may follow.`
}

/** What may help where nothing was found, each a line. */
export const noMatchHints = [
  'Search looks in titles, texts, notes, highlights and topics.',
  'OR finds either word. “Quotation marks” keep words together. A minus leaves a word out.',
  'topic: and is:starred narrow it down. Alt+↓ in the box lists all filters.',
] as const

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
  offers: 'Completions',
  enterClips: 'Enter clips',
  escape: 'esc',
  key: '/',
} as const

/** What a search is narrowed to. @param place the name of the open one */
export const scopeLabels = {
  box: (place: string): string => `Search in ${place}, or paste an address`,
  /** In the box, where there is less room. */
  hint: (place: string): string => `Search in ${place}`,
  /** On the button that widens the search. */
  everything: (place: string): string => `Searching in ${place}. Search everything`,
  all: 'Everything',
  /** On the button that narrows it again. */
  narrow: (place: string): string => `Searching everything. Search in ${place}`,
  hits: (place: string): string => `in ${place}`,
  instead: 'Search everything',
} as const

export const hitLabels = {
  list: 'Found',
  more: 'Show more',
  save: 'Save this search',
  order: 'Sort the results',
} as const

/** What each filter takes, next to its name in the completion. */
export const filterHints: Readonly<Record<FilterName, string>> = {
  topic: 'a topic, and those below it',
  tag: 'a topic, and those below it',
  by: 'an author',
  site: 'an outlet or host',
  is: 'unread, starred, archived…',
  has: 'note, highlight or image',
  before: 'dated before a day',
  after: 'dated on a day or later',
  published: 'a day, month, year or range',
  captured: 'when you clipped it',
  title: 'words of the title',
  text: 'words of the text',
  note: 'words of your notes',
  highlight: 'words you highlighted',
  in: 'where to look for all words',
  colour: 'of a highlight',
  color: 'of a highlight',
  length: 'in words, such as >2000',
  lang: 'a language',
  url: 'part of the address',
}

/** What a value means that does not say it itself. */
export const valueHints: Readonly<Record<string, string>> = {
  inbox: 'not archived',
  annotated: 'with notes or highlights',
  partial: 'only a part is here',
  trashed: 'in the Trash',
  note: 'on it or on a highlight',
}

/** Lengths to choose from, and what they are. */
export const lengthHints: Readonly<Record<string, string>> = {
  '<500': 'short',
  '500..2000': 'medium',
  '>2000': 'long',
}

/** The days of a period. */
export const dateHint = ({ from, to }: Period): string => (from === to ? from : `${from} to ${to}`)

import { formatCount, plural } from '#shared/text/plural.ts'

/** What the reader says while finding words in an article. */
export const sentences = {
  find: 'Find in this article',
  noMatch: 'No matches',
  onlyHidden: 'No matches in the text',
  showNotes: 'Show notes',
  previous: 'Previous match',
  next: 'Next match',
  matchCase: 'Match case',
  wholeWords: 'Whole words',
  close: 'Close',
} as const

/** @param at index of the current match */
export const matchCount = (at: number, matches: number): string => `${formatCount(at + 1)} of ${formatCount(matches)}`

/** That notes on passages which the page no longer has, have it too. */
export const lostSentence = (notes: number): string =>
  plural(notes, { one: '1 note on a lost highlight matches.', other: '{count} notes on lost highlights match.' })

/** That notes which are not displayed have it too. */
export const hiddenSentence = (notes: number): string =>
  plural(notes, { one: '1 hidden note matches.', other: '{count} hidden notes match.' })

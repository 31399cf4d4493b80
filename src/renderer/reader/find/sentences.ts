/** What the reader says while finding words in an article. */
export const sentences = {
  find: 'Find in this article',
  noMatch: 'Not in this article',
  previous: 'Previous match',
  next: 'Next match',
  close: 'Close',
} as const

const numbers = new Intl.NumberFormat('en')

/** @param at index of the current match */
export const matchCount = (at: number, matches: number): string =>
  `${numbers.format(at + 1)} of ${numbers.format(matches)}`

import { plural } from '#shared/text/plural.ts'

/** What a printed article says around its own words, and the choice while another is printed. */
export const sentences = {
  printInstead: 'Print this one instead',
} as const

/** The heading above the addresses at the end. */
export const linksHeading = (count: number): string => plural(count, { one: 'Link', other: 'Links' })

/** @param when a date and time */
export const capturedSentence = (when: string): string => `Captured ${when}`

/** What a printed article says around its own words, and the choice while another is printed. */
export const sentences = {
  link: 'Link',
  links: 'Links',
  printInstead: 'Print this one instead',
} as const

const plural = new Intl.PluralRules('en')

/** The heading above the addresses at the end. */
export const linksHeading = (count: number): string =>
  plural.select(count) === 'one' ? sentences.link : sentences.links

/** @param when a date and time */
export const capturedSentence = (when: string): string => `Captured ${when}`

import { formatCount, plural } from '#shared/text/plural.ts'

/** What is said of articles and topics near the open one. */
export const sentences = {
  title: 'See also',
  nothing: 'No article in this library is close to this one.',
  failed: 'Related articles could not be looked up.',
  /** `{words}`: rare words that both articles have. */
  words: 'Both mention {words}',
  sameWords: 'Almost the same text; both mention {words}',
  topics: 'Suggested topics:',
} as const

const list = new Intl.ListFormat('en', { type: 'unit' })

/** Words next to each other, as in `weir, sluice, Hartwell`. */
export const listWords = (words: readonly string[]): string => list.format(words)

/** @param count how many of the nearest articles have the topic, of so many */
export const topicReason = (count: number, of: number): string =>
  of === 1
    ? 'because the article above has it'
    : plural(count, {
        one: `because {count} of the ${formatCount(of)} articles above has it`,
        other: `because {count} of the ${formatCount(of)} articles above have it`,
      })

/** The same next to the button, for the eye. */
export const countSentence = (count: number, of: number): string => `${formatCount(count)} of ${formatCount(of)}`

/** The name of the button that files the article. */
export const fileUnder = (topic: string, reason: string): string => `File under ${topic}, ${reason}`

import { plural } from '#shared/text/plural.ts'

/** The sentences about what is pasted and dropped. */

export const PASTED_NO_ADDRESS = 'There is no web address on the clipboard, so nothing was clipped.'
export const DROPPED_NO_ADDRESS = 'What you dropped is not a web address.'
export const DROP_FAILED = 'What you dropped could not be read.'
export const TEXT_TOO_SHORT = 'Nothing was clipped: a text needs at least twenty words to be an article.'

/** How long a pasted text is. */
export const wordsSentence = (count: number): string => plural(count, { one: '1 word', other: '{count} words' })

/** The field for the first address of an empty library. */
export const addressBox = {
  label: 'Paste an address',
  hint: 'https://',
  key: 'Enter',
  /** `{example}` is an address. */
  wrong: 'That is not a web address. One looks like this: {example}',
  drop: 'You can also drop a link here, or',
  sample: 'read the sample article',
} as const

export const DROP_HERE = 'Drop to clip'

/** What is offered of the clipboard and of what was pasted. */
export const offers = {
  clipboard: 'On your clipboard',
  /** `{address}` is the one on the clipboard. */
  clipboardAddress: 'On your clipboard: {address}',
  pasted: 'The text you pasted',
  /** `{text}` is its first line, `{length}` how long it is. */
  pastedQuestion: 'Clip the text you pasted? {text} · {length}',
  clip: 'Clip it',
  notNow: 'Not now',
  never: 'Don’t offer again',
} as const

export const quoted = (words: string): string => `“${words}”`

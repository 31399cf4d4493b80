import { plural } from '#shared/text/plural.ts'

/** The sentences about what is pasted and dropped. */

export const PASTED_NO_ADDRESS = 'The clipboard holds no web address, so nothing was clipped.'
export const DROPPED_NO_ADDRESS = 'What you dropped is no web address.'
export const DROP_FAILED = 'What you dropped could not be read.'
export const TEXT_TOO_SHORT = 'A text of fewer than twenty words is too short to be an article, so nothing was clipped.'

/** How long a pasted text is. */
export const wordsSentence = (count: number): string => plural(count, { one: '1 word', other: '{count} words' })

/** The field for the first address of an empty library. */
export const addressBox = {
  label: 'Paste an address',
  hint: 'https://',
  key: 'Enter',
  /** `{example}` is an address. */
  wrong: 'This is not a web address. An address looks like this: {example}.',
  drop: 'or drop a link here',
  sample: 'read the sample article',
} as const

export const DROP_HERE = 'Drop it here to clip it'

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
  never: 'Do not offer again',
} as const

export const quoted = (words: string): string => `“${words}”`

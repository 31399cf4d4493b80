import { formatCount, plural } from '#shared/text/plural.ts'

/** What the parts of the window say that belong to no feature. */

export const paneLabels = {
  list: 'List',
  shelfWidth: 'Width of the shelf',
  listWidth: 'Width of the list',
} as const

export const rowLabels = {
  unread: 'Unread',
  noted: 'With a note',
  incomplete: 'Only the beginning',
  noAddress: 'No address',
  select: 'Select',
  topics: 'Topics:',
  clipped: 'Clipped',
  published: 'Published',
} as const

/** The tooltip of a row's date where only the clip is known. */
export const clippedSentence = (captured: string): string => `Clipped ${captured}. The day of publication is not known.`
/** The tooltip of a row's date: both days. */
export const datesSentence = (published: string, captured: string): string =>
  `Published ${published}. Clipped ${captured}.`
/** How many topics a row has besides those it names. */
export const moreTopicsLabel = (count: number): string => `+${formatCount(count)}`

export const selectionBar = {
  selected: (count: number) => `${formatCount(count)} selected`,
  clear: 'Clear selection',
} as const

export const topicField = {
  label: 'Topics, separated by commas',
  hint: 'Add a topic, such as war or war/cyber',
  offers: 'Topics',
} as const

export const RENAME = 'Rename'
export const CLOSE_MESSAGE = 'Close this message'

/** What is said in place of a window that failed. */
export const failedWindow = {
  title: 'Something went wrong',
  sentence:
    'An error in Commonplace stopped this window. Your library is safe, and so is the note you were writing. Reload the window to go on.',
  retry: 'Reload the window',
} as const

/** How wide a pane is. */
export const pixelsSentence = (pixels: number): string => plural(pixels, { one: '1 pixel', other: '{count} pixels' })

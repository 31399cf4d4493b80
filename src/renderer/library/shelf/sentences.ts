import type { Tag } from '#shared/model.ts'
import { plural } from '#shared/text/plural.ts'

/** The sentences of the shelf. */

const articles = (count: number): string => plural(count, { one: '1 article', other: '{count} articles' })

interface LibraryState {
  /** The sentence about a folder that is gone; null while it is there. */
  readonly missing: string | null
  readonly readOnly: string | null
}

/** What the foot of the shelf says of the library: nothing is saved while its folder is gone or read-only. */
export function storageSentence(library: LibraryState | undefined): string {
  if (library === undefined) return ''
  if (library.missing !== null) return 'Library folder not found'
  return library.readOnly === null ? 'Saved on this computer' : 'Read-only'
}

export const NO_TOPICS = 'Press t on an article to give it a topic, or drag it onto the plus sign.'

/** What a menu offers to file under a topic. */
export function fileSentence(count: number, isSelection: boolean): string {
  if (!isSelection) return 'File the open article here'
  return plural(count, { one: 'File the selected article here', other: 'File the {count} selected articles here' })
}

export const TOPIC_BELOW_ITSELF = 'A topic cannot be below itself.'
export const NO_COMMA = 'A topic’s name cannot contain a comma.'

/** That a topic will have another path. */
export const movedSentence = (to: Tag): string => `The topic will be “${to}”.`

/** That a topic of this name exists, so that the two become one. */
export function mergeSentence(
  existing: { readonly tag: Tag; readonly count: number },
  tag: Tag,
  count: number,
): string {
  if (count === 0) return existsSentence(existing)
  const moving = plural(count, { one: 'The article', other: 'The {count} articles' })
  return `“${existing.tag}” already exists, with ${articles(existing.count)}. ${moving} of “${tag}” will join it.`
}

export const existsSentence = ({ tag, count }: { readonly tag: Tag; readonly count: number }): string =>
  `“${tag}” already exists, with ${articles(count)}.`

/** What a new topic is made for; null where nothing is filed under it yet. */
export const filedSentence = (count: number): string | null =>
  count === 0
    ? null
    : plural(count, {
        one: 'The article will be filed under it.',
        other: 'The {count} articles will be filed under it.',
      })

/** What a saved search looks for. */
export const searchSentence = (query: string): string => `Searches for: ${query}`

export const shelfLabels = {
  shelf: 'Shelf',
  clip: 'Clip an address',
  open: 'Open the shelf',
  theme: 'Change the theme',
  export: 'Export',
  settings: 'Settings',
  keys: 'Keyboard shortcuts',
} as const

/** What is done with topics. */
export const topicLabels = {
  heading: 'Topics',
  new: 'New topic',
  newName: 'Name (a slash puts it below another topic)',
  newBelow: 'New topic below this one…',
  rename: 'Rename…',
  renameTitle: 'Rename topic',
  renameName: 'Name, or its full path with slashes',
  delete: 'Delete topic',
  noColour: 'No colour',
} as const

/** What the dialog that asks for a topic’s name will do. */
export const topicVerbs = { rename: 'Rename', merge: 'Merge', create: 'Create', file: 'File here' } as const

/** What is done with saved searches. */
export const searchLabels = {
  heading: 'Saved searches',
  edit: 'Edit in the search box',
  delete: 'Delete search',
  rename: 'Rename…',
  saveTitle: 'Save this search',
  renameTitle: 'Rename search',
  name: 'Name',
  saveVerb: 'Save',
  renameVerb: 'Rename',
} as const

/** The key that deletes, as menus show it. */
export const deleteKey = (isMac: boolean): string => (isMac ? '⌦' : 'Del')

import { formatCount, plural } from '#shared/text/plural.ts'

/** What notes, highlights and filing say to the user. */

/** What was done, as undo names it: one phrase for one article and one for several. */
const phrases = {
  file: ['Added a topic to an article', (n: string) => `Added a topic to ${n} articles`],
  unfile: ['Removed a topic from an article', (n: string) => `Removed a topic from ${n} articles`],
  topics: ['Changed the topics of an article', (n: string) => `Changed the topics of ${n} articles`],
  star: ['Starred an article', (n: string) => `Starred ${n} articles`],
  unstar: ['Unstarred an article', (n: string) => `Unstarred ${n} articles`],
  archive: ['Archived an article', (n: string) => `Archived ${n} articles`],
  unarchive: ['Moved an article to the Inbox', (n: string) => `Moved ${n} articles to the Inbox`],
  read: ['Marked an article as read', (n: string) => `Marked ${n} articles as read`],
  unread: ['Marked an article as unread', (n: string) => `Marked ${n} articles as unread`],
  state: ['Changed the state of an article', (n: string) => `Changed the state of ${n} articles`],
  trash: ['Moved an article to the Trash', (n: string) => `Moved ${n} articles to the Trash`],
  restore: ['Restored an article from the Trash', (n: string) => `Restored ${n} articles from the Trash`],
} as const

export type ActionLabel = keyof typeof phrases

/** The label of an action on so many articles. */
export function labelOf(action: ActionLabel, count: number): string {
  const [one, many] = phrases[action]
  return plural(count, { one, other: many('{count}') })
}

export const highlightLabel = 'Highlighted a passage'
export const moveHighlightLabel = 'Resized a highlight'
export const highlightTopicsLabel = 'Changed the topics of a highlight'
export const colourHighlightLabel = 'Changed the colour of a highlight'
export const removeHighlightLabel = 'Removed a highlight'
export const articleNoteLabel = 'Edited the note on the article'
export const highlightNoteLabel = 'Edited a note'

const manyHighlights = {
  colour: [colourHighlightLabel, 'Changed the colour of {count} highlights'],
  topics: [highlightTopicsLabel, 'Changed the topics of {count} highlights'],
  change: ['Changed a highlight', 'Changed {count} highlights'],
  remove: [removeHighlightLabel, 'Removed {count} highlights'],
} as const

/** The label of an action on so many highlights. */
export function highlightsLabel(action: keyof typeof manyHighlights, count: number): string {
  const [one, other] = manyHighlights[action]
  return plural(count, { one, other })
}

export const highlightGone = 'This highlight is no longer there.'
export const highlightIdUsed = 'This article already has a highlight with this id; nothing was highlighted.'
export const outsideText = 'This passage is not within the article’s text; nothing was highlighted.'
export const passageTooLong = (longest: number): string =>
  `A highlight has at most ${formatCount(longest)} characters; nothing was highlighted.`
export const onlyWhiteSpace = 'Only white space was selected; nothing was highlighted.'

export const correctLabel = 'Corrected the facts of an article'
export const nameColoursLabel = 'Named highlight colours'
export const emptyTitle = 'A title cannot be empty; the old one stays.'

export const notInTrash = 'Only articles in the Trash can be deleted permanently; nothing was changed.'
export const systemTrashRefused =
  'The articles still listed here could not be moved to the system’s trash. Nothing of them was lost.'

/** The longest name in a label: two of them and a sentence have to fit. */
const LONGEST_NAME = 60

function shortName(tag: string): string {
  const characters = [...tag]
  return characters.length <= LONGEST_NAME ? tag : `${characters.slice(0, LONGEST_NAME - 1).join('')}…`
}

export const renameTopicLabel = (tag: string, to: string): string =>
  `Renamed the topic “${shortName(tag)}” to “${shortName(to)}”`
export const mergeTopicsLabel = (tag: string, to: string): string =>
  `Merged the topic “${shortName(tag)}” into “${shortName(to)}”`
export const deleteTopicLabel = (tag: string): string => `Deleted the topic “${shortName(tag)}”`
export const colourTopicLabel = (tag: string): string => `Coloured the topic “${shortName(tag)}”`
export const makeTopicLabel = (tag: string): string => `Made the topic “${shortName(tag)}”`
export const topicTooLong = (tag: string): string =>
  `“${shortName(tag)}” is too long for a topic, so nothing was renamed.`
export const noSuchTopic = (tag: string): string => `There is no longer a topic “${tag}”.`

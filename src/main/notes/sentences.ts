import { formatCount, plural } from '#shared/text/plural.ts'

/** What notes, highlights and filing say to the user. */

/** What was done, as undo names it: one phrase for one article and one for several. */
const phrases = {
  file: ['Filed an article under a topic', (n: string) => `Filed ${n} articles under a topic`],
  unfile: ['Took an article out of a topic', (n: string) => `Took ${n} articles out of a topic`],
  topics: ['Changed the topics of an article', (n: string) => `Changed the topics of ${n} articles`],
  star: ['Starred an article', (n: string) => `Starred ${n} articles`],
  unstar: ['Took the star off an article', (n: string) => `Took the star off ${n} articles`],
  archive: ['Archived an article', (n: string) => `Archived ${n} articles`],
  unarchive: ['Moved an article back to the inbox', (n: string) => `Moved ${n} articles back to the inbox`],
  read: ['Marked an article as read', (n: string) => `Marked ${n} articles as read`],
  unread: ['Marked an article as unread', (n: string) => `Marked ${n} articles as unread`],
  state: ['Changed the state of an article', (n: string) => `Changed the state of ${n} articles`],
  trash: ['Put an article in the trash', (n: string) => `Put ${n} articles in the trash`],
  restore: ['Took an article out of the trash', (n: string) => `Took ${n} articles out of the trash`],
} as const

export type ActionLabel = keyof typeof phrases

/** The label of an action on so many articles. */
export function labelOf(action: ActionLabel, count: number): string {
  const [one, many] = phrases[action]
  return plural(count, { one, other: many('{count}') })
}

export const highlightLabel = 'Highlighted a passage'
export const moveHighlightLabel = 'Moved the edges of a highlight'
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
export const highlightIdUsed = 'This article has a highlight with this id already; nothing was highlighted.'
export const outsideText = 'This passage is not within the article’s text; nothing was highlighted.'
export const passageTooLong = (longest: number): string =>
  `A highlight has at most ${formatCount(longest)} characters; nothing was highlighted.`
export const onlyWhiteSpace = 'Only white space was selected; nothing was highlighted.'

export const correctLabel = 'Corrected the facts of an article'
export const nameColoursLabel = 'Named the colours of highlights'
export const emptyTitle = 'A title cannot be empty; the former one stays.'

export const notInTrash = 'Only articles in the trash can be deleted permanently; nothing was changed.'
export const systemTrashRefused =
  'The system’s trash did not accept the articles that are still listed here; nothing of them was lost.'

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
  `“${shortName(tag)}” would be too long for a topic, so nothing was renamed.`
export const noSuchTopic = (tag: string): string => `There is no topic “${tag}” any more.`

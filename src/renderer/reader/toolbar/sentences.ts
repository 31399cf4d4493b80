import { formatCount } from '#shared/text/plural.ts'

/** Labels of the toolbar above an article and of its menus. */
export const sentences = {
  toolbar: 'This article',
  back: 'Back to the list',
  atEnd: 'At the end',
  outline: 'Outline',
  highlight: 'Highlight',
  topics: 'Topics',
  star: 'Star',
  unstar: 'Unstar',
  archive: 'Archive',
  unarchive: 'Move to Inbox',
  trash: 'Move to Trash',
  restore: 'Restore from Trash',
  versions: 'Versions',
  original: 'Open the original page',
  typography: 'Text appearance',
  more: 'More for this article',
  showMargin: 'Show the margin',
  hideMargin: 'Hide the margin',
  articleNote: 'Note on the whole article',
  listHighlights: 'Highlights in this article',
  editDetails: 'Edit details…',
  correctedDetails: 'Edit details, some corrected…',
  leftOut: 'What was left out',
  stories: 'Other stories on the page',
  encoding: 'Text encoding…',
  noPage: 'Text encoding: the original page was not kept',
  find: 'Find in this article',
  copyLink: 'Copy link to article',
  print: 'Print with notes…',
  markRead: 'Mark as read',
  markUnread: 'Mark as unread',
} as const

/** The two groups of buttons, and the one for an export. */
export const groupLabels = {
  reading: 'Reading',
  filing: 'Filing',
  exportThis: 'Export this article…',
} as const

/** The words next to the icons, where there is room. Each is in the label of its button, for those who say it aloud. */
export const words = {
  outline: 'Outline',
  typography: 'Text',
  find: 'Find',
  highlight: 'Highlight',
  versions: 'Versions',
  original: 'Original',
  margin: 'Margin',
  topics: 'Topics',
  star: 'Star',
  unstar: 'Unstar',
  archive: 'Archive',
  unarchive: 'Inbox',
  trash: 'Trash',
  restore: 'Restore',
  exportThis: 'Export',
} as const

/** @param when a date and time */
export const versionLabel = (n: number, when: string): string => `Version ${n}, captured ${when}`

/** How long an article takes to read, in minutes. */
export const wholeTime = (total: number): string => `${formatCount(total)} min`

export const minutesLeft = (remaining: number): string => `${formatCount(remaining)} min left`

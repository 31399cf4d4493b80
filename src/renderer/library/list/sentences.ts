import type { Sort } from '#shared/contract.ts'
import { formatCount, plural } from '#shared/text/plural.ts'
import type { ListPlace, Place } from '../../data/state/place.ts'

/** The sentences of the list, its menus and its trash. */

/** How much a place holds: `14 unread of 31`, `1 article`. */
export function summaryOf(place: Place, total: number, unread: number | undefined): string {
  if (place.kind === 'inbox' && unread !== undefined && unread > 0)
    return `${formatCount(unread)} unread of ${formatCount(total)}`
  return plural(total, { one: '1 article', other: '{count} articles' })
}

interface EmptyList {
  readonly title: string
  /** How articles get here. */
  readonly hint: string
}

/** What an empty list says. */
export const emptyLists: Readonly<Record<ListPlace['kind'], EmptyList>> = {
  inbox: {
    title: 'Your inbox is empty',
    hint: 'Paste an address above to clip an article. When you are done with it, press e to archive it.',
  },
  all: { title: 'No articles yet', hint: 'Paste an address above to clip an article.' },
  starred: { title: 'No starred articles', hint: 'Press s on an article to star it.' },
  archive: {
    title: 'The archive is empty',
    hint: 'Press e when you are done with an article. It leaves the inbox, and search still finds it.',
  },
  trash: {
    title: 'Trash is empty',
    hint: 'Press # on an article you do not want. You can restore it from here for 30 days.',
  },
  topic: {
    title: 'No article has this topic',
    hint: 'Press t on an article to give it this topic, or drag it onto the topic on the shelf.',
  },
  search: {
    title: 'No matches yet',
    hint: 'New clips will appear here.',
  },
  queue: { title: 'Every address was clipped', hint: 'Every address was clipped.' },
}

/** How long the trash keeps an article, in days; as the library has it. */
const TRASH_DAYS = 30
const DAY_MS = 86_400_000

/** How much longer the trash keeps an article: `12 days left`. */
export function daysLeftSentence(trashedAt: string, now: Date): string {
  const days = Math.ceil(TRASH_DAYS - (now.getTime() - Date.parse(trashedAt)) / DAY_MS)
  return days <= 1 ? 'last day' : `${formatCount(days)} days left`
}

export const TRASH_RULE = 'Articles move to the system’s trash after 30 days.'

/** How far the trash is emptied. */
export const emptyingSentence = (done: number, total: number): string =>
  `${formatCount(done)} of ${formatCount(total)} moved to the system’s trash.`

/** That the trash was emptied. */
export const emptiedSentence = (count: number): string =>
  plural(count, {
    one: 'Moved 1 article to the system’s trash.',
    other: 'Moved {count} articles to the system’s trash.',
  })

/** What emptying the trash does. */
export const emptyTrashSentence = (count: number): string =>
  plural(count, {
    one: 'The article, with its highlights and notes, will leave the library. You can’t undo this, but you will still find its folder in the system’s trash.',
    other:
      '{count} articles, with their highlights and notes, will leave the library. You can’t undo this, but you will still find their folders in the system’s trash.',
  })

export const menuNameSentence = (count: number): string =>
  plural(count, { one: '1 selected article', other: '{count} selected articles' })

/** Whose topics are being changed. */
export const topicsOfSentence = (count: number): string =>
  plural(count, { one: 'Topics of this article', other: 'Topics of {count} articles' })

/** How many of the articles have a topic, and what a click does. */
export const sharedTopicSentence = (count: number, all: number): string =>
  count < all ? `On ${formatCount(count)} of ${formatCount(all)}. Add to all` : 'On all of them'

export const LOADING = 'Loading the list…'

export const ARTICLES = 'Articles'

/** The menu item that groups a list, for each order. */
export const groupLabels: Readonly<Record<Sort, string>> = {
  captured: 'Group by day',
  published: 'Group by day',
  title: 'Group by letter',
  outlet: 'Group by outlet',
  author: 'Group by author',
  highlights: 'Group by number of highlights',
  length: 'Group by length',
  unread: 'Group by unread and read',
}

export const DO_NOT_GROUP = 'Do not group'

/** Headings of groups of rows. */
export const groupNames = {
  over20: 'More than 20 minutes',
  from10: '10 to 20 minutes',
  from5: '5 to 10 minutes',
  under5: 'Less than 5 minutes',
  noDate: 'No date',
  noOutlet: 'No outlet',
  noAuthor: 'No author',
  from10Highlights: '10 highlights or more',
  from5Highlights: '5 to 9 highlights',
  from1Highlight: '1 to 4 highlights',
  noHighlights: 'No highlights',
  read: 'Read',
  unread: 'Unread',
  otherScripts: 'Other scripts',
  numbers: 'Numbers',
  signs: 'Signs',
} as const

/** The actions for one article, in the menu of its row. */
export const rowActions = {
  original: 'Open the original page',
  copyAddress: 'Copy address',
  topics: 'Edit topics…',
  star: 'Star',
  unstar: 'Unstar',
  markRead: 'Mark as read',
  markUnread: 'Mark as unread',
  archive: 'Archive',
  unarchive: 'Move to Inbox',
  trash: 'Move to Trash',
  restore: 'Restore from Trash',
  export: 'Export…',
} as const

export const COPIED_ADDRESS = 'Address copied.'

/** The actions for the selected articles, above the list. */
export const bulkActions = {
  bar: 'Selected articles',
  topics: 'Edit topics',
  star: 'Star',
  unstar: 'Unstar',
  markRead: 'Mark as read',
  markUnread: 'Mark as unread',
  archive: 'Archive',
  unarchive: 'Move to Inbox',
  trash: 'Move to Trash',
  restore: 'Restore from Trash',
  export: 'Export',
} as const

export const removeTopicLabel = (topic: string): string => `Remove the topic ${topic} from all`

export const EMPTY_TRASH = 'Empty Trash'
export const EMPTY_TRASH_QUESTION = 'Empty Trash?'

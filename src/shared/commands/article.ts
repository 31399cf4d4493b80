import type { Command } from './command.ts'

const group = 'This article'
const where = 'window'

/** What is done to an article as a whole, or to all that are chosen. */
export const article = [
  {
    id: 'tag',
    label: 'Tag this article',
    group,
    keys: ['t'],
    where,
    menu: { in: 'article', section: 1, label: 'Tag' },
    asks: true,
  },
  {
    id: 'star',
    label: 'Star, or take the star off',
    group,
    keys: ['s'],
    where,
    menu: { in: 'article', section: 1, label: 'Star' },
  },
  {
    id: 'archive',
    label: 'Archive, or back to the inbox',
    group,
    keys: ['e'],
    where,
    menu: { in: 'article', section: 1, label: 'Archive' },
  },
  { id: 'read', label: 'Mark as read or unread', group, keys: ['m'], where, menu: { in: 'article', section: 1 } },
  {
    id: 'trash',
    label: 'Put in the trash, or take out',
    group,
    keys: ['#', 'Delete'],
    where,
    menu: { in: 'article', section: 1, label: 'Put in the Trash' },
  },
  {
    id: 'article-note',
    label: 'Note on the whole article',
    group,
    keys: ['Shift+n'],
    where,
    menu: { in: 'article', section: 2 },
  },
  {
    id: 'facts',
    label: 'Put the facts right',
    group,
    keys: ['i'],
    where,
    menu: { in: 'article', section: 2 },
    asks: true,
  },
  {
    id: 'versions',
    label: 'Look at another version',
    group,
    keys: ['Shift+v'],
    where,
    menu: { in: 'article', section: 3 },
    asks: true,
  },
  {
    id: 'left-out',
    label: 'Show what was left out',
    group,
    keys: ['l'],
    where,
    menu: { in: 'article', section: 3 },
  },
  { id: 'original', label: 'Open the original page', group, keys: ['o'], where, menu: { in: 'article', section: 3 } },
  {
    id: 'print',
    label: 'Print with the notes',
    group,
    keys: ['$mod+p'],
    where,
    menu: { in: 'file', section: 5, label: 'Print' },
    asks: true,
  },
] as const satisfies readonly Command[]

import type { Command } from './command.ts'

const group = 'Lists'
const where = 'window'

/** What moves through the lists, and what is done to a list as a whole. */
export const lists = [
  {
    id: 'next-article',
    label: 'Next article',
    group,
    keys: ['j'],
    where,
    menu: { in: 'go', section: 2 },
    repeats: true,
  },
  {
    id: 'previous-article',
    label: 'Previous article',
    group,
    keys: ['k'],
    where,
    menu: { in: 'go', section: 2 },
    repeats: true,
  },
  { id: 'back', label: 'Back to the list', group, keys: ['u'], where, menu: { in: 'go', section: 2 } },
  {
    id: 'go-inbox',
    label: 'Go to the inbox',
    group,
    keys: ['$mod+1'],
    where,
    menu: { in: 'go', section: 3, label: 'Inbox' },
  },
  {
    id: 'go-all',
    label: 'Go to all articles',
    group,
    keys: ['$mod+2'],
    where,
    menu: { in: 'go', section: 3, label: 'All Articles' },
  },
  {
    id: 'go-starred',
    label: 'Go to starred articles',
    group,
    keys: ['$mod+3'],
    where,
    menu: { in: 'go', section: 3, label: 'Starred' },
  },
  {
    id: 'go-archive',
    label: 'Go to the archive',
    group,
    keys: ['$mod+4'],
    where,
    menu: { in: 'go', section: 3, label: 'Archive' },
  },
  {
    id: 'go-trash',
    label: 'Go to the trash',
    group,
    keys: ['$mod+5'],
    where,
    menu: { in: 'go', section: 3, label: 'Trash' },
  },
] as const satisfies readonly Command[]

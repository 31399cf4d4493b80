import type { Command } from './command.ts'

const group = 'Highlights'
const where = 'window'

/** Commands that act on passages and their notes. */
export const highlights = [
  {
    id: 'highlight',
    label: 'Highlight the selection or the passage',
    group,
    keys: ['h'],
    where,
    menu: { in: 'highlight', section: 1, label: 'Highlight' },
  },
  { id: 'colour-1', label: 'Yellow', group, keys: ['1'], where, menu: { in: 'highlight', section: 2 } },
  { id: 'colour-2', label: 'Green', group, keys: ['2'], where, menu: { in: 'highlight', section: 2 } },
  { id: 'colour-3', label: 'Blue', group, keys: ['3'], where, menu: { in: 'highlight', section: 2 } },
  { id: 'colour-4', label: 'Red', group, keys: ['4'], where, menu: { in: 'highlight', section: 2 } },
  { id: 'colour-5', label: 'Purple', group, keys: ['5'], where, menu: { in: 'highlight', section: 2 } },
  {
    id: 'note',
    label: 'Write a note on the highlight',
    group,
    keys: ['n'],
    where,
    menu: { in: 'highlight', section: 1, label: 'Write a Note' },
  },
  {
    id: 'copy',
    label: 'Copy the passage with its source',
    group,
    keys: ['c'],
    where,
    menu: { in: 'highlight', section: 3, label: 'Copy with its Source' },
  },
  {
    id: 'copy-link',
    label: 'Copy the link to the highlight',
    group,
    keys: ['Shift+c'],
    where,
    menu: { in: 'highlight', section: 3, label: 'Copy the Link' },
  },
  {
    id: 'list-highlights',
    label: 'List the highlights',
    group,
    keys: ['Shift+h'],
    where,
    menu: { in: 'highlight', section: 4 },
  },
  {
    id: 'next-highlight',
    label: 'Next highlight',
    group,
    keys: [']'],
    where,
    menu: { in: 'highlight', section: 4 },
    repeats: true,
  },
  {
    id: 'previous-highlight',
    label: 'Previous highlight',
    group,
    keys: ['['],
    where,
    menu: { in: 'highlight', section: 4 },
    repeats: true,
  },
  {
    id: 'remove-highlight',
    label: 'Remove highlight',
    group,
    keys: ['Backspace'],
    where,
    menu: { in: 'highlight', section: 5 },
  },
] as const satisfies readonly Command[]

import type { Command } from './command.ts'

const group = 'Highlights'
const where = 'window'

/** Commands that act on passages and their notes. */
export const highlights = [
  {
    id: 'highlight',
    label: 'Highlight selection or passage',
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
    label: 'Add or edit note',
    group,
    keys: ['n'],
    where,
    menu: { in: 'highlight', section: 1 },
  },
  {
    id: 'copy',
    label: 'Copy with citation',
    group,
    keys: ['c'],
    where,
    menu: { in: 'highlight', section: 3 },
  },
  {
    id: 'copy-link',
    label: 'Copy link to highlight',
    group,
    keys: ['Shift+c'],
    where,
    menu: { in: 'highlight', section: 3, label: 'Copy Link' },
  },
  {
    id: 'list-highlights',
    label: 'List the highlights of this article',
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

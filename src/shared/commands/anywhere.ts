import type { Command } from './command.ts'

const group = 'Anywhere'
const where = 'window'

/** What can be done wherever one is. */
export const anywhere = [
  {
    id: 'clip',
    label: 'Clip an address',
    group,
    keys: ['$mod+n'],
    where,
    menu: { in: 'file', section: 1 },
    asks: true,
  },
  {
    id: 'export',
    label: 'Export to Markdown',
    group,
    keys: ['$mod+Shift+e'],
    where,
    menu: { in: 'file', section: 2 },
    asks: true,
  },
  {
    id: 'choose-library',
    label: 'Open another library',
    group,
    keys: [],
    where,
    menu: { in: 'file', section: 4 },
    asks: true,
  },
  {
    id: 'show-library',
    label: 'Show the folder of the library',
    group,
    keys: [],
    where,
    menu: { in: 'file', section: 4 },
  },
  { id: 'undo', label: 'Undo', group, keys: ['$mod+z'], where, menu: { in: 'edit', section: 1 }, repeats: true },
  {
    id: 'redo',
    label: 'Redo',
    group,
    keys: ['$mod+Shift+z', '$mod+y'],
    where,
    menu: { in: 'edit', section: 1 },
    repeats: true,
  },
  {
    id: 'search',
    label: 'Search',
    group,
    keys: ['/', '$mod+Shift+f'],
    where,
    menu: { in: 'edit', section: 3, label: 'Search the Library' },
  },
  {
    id: 'settings',
    label: 'Settings',
    group,
    keys: ['$mod+,'],
    where,
    // On a Mac it stands in the menu of the program.
    menu: { in: 'edit', section: 4 },
    asks: true,
  },
  {
    id: 'palette',
    label: 'Find a command',
    group,
    keys: ['$mod+k'],
    where,
    menu: { in: 'help', section: 1 },
    asks: true,
  },
  {
    id: 'shelf',
    label: 'Show or hide the shelf',
    group,
    keys: ['$mod+b'],
    where,
    menu: { in: 'view', section: 1 },
  },
  { id: 'theme', label: 'Change the theme', group, keys: [], where, menu: { in: 'view', section: 3 } },
  {
    id: 'help',
    label: 'Show all keys',
    group,
    keys: ['?'],
    where,
    menu: { in: 'help', section: 1, label: 'Keyboard Shortcuts' },
  },
  { id: 'show-log', label: 'Show the log', group, keys: [], where, menu: { in: 'help', section: 2 }, asks: true },
] as const satisfies readonly Command[]

/** Every command as data: menu, palette, keys and help are made from this table, so none of them can promise another. */

export type CommandGroup = 'Anywhere' | 'Lists' | 'This article' | 'Reading' | 'Highlights'

export interface Command {
  readonly id: string
  readonly label: string
  readonly group: CommandGroup
  /** As tinykeys writes them; `$mod` is Command on a Mac and Control elsewhere. Empty: by palette and buttons alone. */
  readonly keys: readonly string[]
  /** Where its keys work: in the whole window, or only while the focus is in the article. */
  readonly where: 'window' | 'article'
}

export const commands = [
  { id: 'clip', label: 'Clip an address', group: 'Anywhere', keys: ['$mod+n'], where: 'window' },
  { id: 'search', label: 'Search', group: 'Anywhere', keys: ['/', '$mod+Shift+f'], where: 'window' },
  { id: 'palette', label: 'Find a command', group: 'Anywhere', keys: ['$mod+k'], where: 'window' },
  { id: 'undo', label: 'Undo', group: 'Anywhere', keys: ['$mod+z'], where: 'window' },
  { id: 'redo', label: 'Redo', group: 'Anywhere', keys: ['$mod+Shift+z', '$mod+y'], where: 'window' },
  { id: 'export', label: 'Export to Markdown', group: 'Anywhere', keys: ['$mod+Shift+e'], where: 'window' },
  { id: 'theme', label: 'Change the theme', group: 'Anywhere', keys: [], where: 'window' },
  { id: 'help', label: 'Show all keys', group: 'Anywhere', keys: ['?'], where: 'window' },

  { id: 'next-article', label: 'Next article', group: 'Lists', keys: ['j'], where: 'window' },
  { id: 'previous-article', label: 'Previous article', group: 'Lists', keys: ['k'], where: 'window' },
  { id: 'back', label: 'Back to the list', group: 'Lists', keys: ['u'], where: 'window' },
  { id: 'go-inbox', label: 'Go to the inbox', group: 'Lists', keys: ['$mod+1'], where: 'window' },
  { id: 'go-all', label: 'Go to all articles', group: 'Lists', keys: ['$mod+2'], where: 'window' },
  { id: 'go-starred', label: 'Go to starred articles', group: 'Lists', keys: ['$mod+3'], where: 'window' },
  { id: 'go-archive', label: 'Go to the archive', group: 'Lists', keys: ['$mod+4'], where: 'window' },
  { id: 'go-trash', label: 'Go to the trash', group: 'Lists', keys: ['$mod+5'], where: 'window' },

  { id: 'tag', label: 'Tag this article', group: 'This article', keys: ['t'], where: 'window' },
  { id: 'star', label: 'Star, or take the star off', group: 'This article', keys: ['s'], where: 'window' },
  { id: 'archive', label: 'Archive, or back to the inbox', group: 'This article', keys: ['e'], where: 'window' },
  { id: 'read', label: 'Mark as read or unread', group: 'This article', keys: ['m'], where: 'window' },
  {
    id: 'trash',
    label: 'Put in the trash, or take out',
    group: 'This article',
    keys: ['#', 'Delete'],
    where: 'window',
  },
  { id: 'article-note', label: 'Note on the whole article', group: 'This article', keys: ['Shift+n'], where: 'window' },
  { id: 'original', label: 'Open the original page', group: 'This article', keys: ['o'], where: 'window' },

  { id: 'next-passage', label: 'Next passage', group: 'Reading', keys: ['ArrowDown'], where: 'article' },
  { id: 'previous-passage', label: 'Previous passage', group: 'Reading', keys: ['ArrowUp'], where: 'article' },
  { id: 'select-word', label: 'Select a word more', group: 'Reading', keys: ['Shift+ArrowRight'], where: 'article' },
  { id: 'unselect-word', label: 'Select a word less', group: 'Reading', keys: ['Shift+ArrowLeft'], where: 'article' },
  {
    id: 'select-sentence',
    label: 'Select a sentence more',
    group: 'Reading',
    keys: ['Shift+ArrowDown'],
    where: 'article',
  },
  {
    id: 'unselect-sentence',
    label: 'Select a sentence less',
    group: 'Reading',
    keys: ['Shift+ArrowUp'],
    where: 'article',
  },
  {
    id: 'start-later',
    label: 'Begin the selection a word later',
    group: 'Reading',
    keys: ['ArrowRight'],
    where: 'article',
  },
  {
    id: 'start-earlier',
    label: 'Begin the selection a word earlier',
    group: 'Reading',
    keys: ['ArrowLeft'],
    where: 'article',
  },
  { id: 'dismiss', label: 'Let go of what is chosen', group: 'Reading', keys: ['Escape'], where: 'article' },

  {
    id: 'highlight',
    label: 'Highlight the selection or the passage',
    group: 'Highlights',
    keys: ['h'],
    where: 'window',
  },
  { id: 'colour-1', label: 'Yellow', group: 'Highlights', keys: ['1'], where: 'window' },
  { id: 'colour-2', label: 'Green', group: 'Highlights', keys: ['2'], where: 'window' },
  { id: 'colour-3', label: 'Blue', group: 'Highlights', keys: ['3'], where: 'window' },
  { id: 'colour-4', label: 'Red', group: 'Highlights', keys: ['4'], where: 'window' },
  { id: 'colour-5', label: 'Purple', group: 'Highlights', keys: ['5'], where: 'window' },
  { id: 'note', label: 'Write a note on the highlight', group: 'Highlights', keys: ['n'], where: 'window' },
  { id: 'copy', label: 'Copy the passage with its source', group: 'Highlights', keys: ['c'], where: 'window' },
  { id: 'next-highlight', label: 'Next highlight', group: 'Highlights', keys: [']'], where: 'window' },
  { id: 'previous-highlight', label: 'Previous highlight', group: 'Highlights', keys: ['['], where: 'window' },
  { id: 'remove-highlight', label: 'Remove the highlight', group: 'Highlights', keys: ['Backspace'], where: 'window' },
] as const satisfies readonly Command[]

export type CommandId = (typeof commands)[number]['id']

/** The keys of a command, for people: `⌘K` on a Mac, `Ctrl K` elsewhere; null when it has none. */
export function keysShown(id: CommandId, mac: boolean): string | null {
  const [first] = commands.find((command) => command.id === id)?.keys ?? []
  if (first === undefined) return null
  const pressed = first.split('+')
  // Beside another key a letter stands as it does on the keyboard.
  const shown = pressed.map((key) => (pressed.length > 1 && key.length === 1 ? key.toUpperCase() : keyName(key, mac)))
  return shown.join(mac ? '' : ' ')
}

const names: Readonly<Record<string, readonly [string, string]>> = {
  $mod: ['⌘', 'Ctrl'],
  Shift: ['⇧', 'Shift'],
  ArrowUp: ['↑', '↑'],
  ArrowDown: ['↓', '↓'],
  ArrowLeft: ['←', '←'],
  ArrowRight: ['→', '→'],
  Escape: ['esc', 'Esc'],
  Delete: ['⌦', 'Del'],
  Backspace: ['⌫', 'Backspace'],
}

function keyName(key: string, mac: boolean): string {
  const name = names[key]
  return name === undefined ? key : mac ? name[0] : name[1]
}

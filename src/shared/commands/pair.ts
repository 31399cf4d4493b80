import type { Command } from './command.ts'

const group = 'Two articles'
const where = 'window'

/** Commands that open two articles side by side, and act on the two. */
export const pair = [
  {
    id: 'pair-open',
    label: 'Open beside',
    group,
    keys: ['$mod+Enter'],
    where,
    menu: { in: 'view', section: 4 },
  },
  {
    id: 'pair-other',
    label: 'Go to the other article',
    group,
    keys: ['F6'],
    where,
    menu: { in: 'view', section: 4 },
  },
  {
    id: 'pair-quote',
    label: 'Quote in the note of the other article',
    group,
    keys: ['q'],
    where,
    menu: { in: 'highlight', section: 3, label: 'Quote in the Other Article' },
  },
  {
    id: 'pair-swap',
    label: 'Let the two articles change places',
    group,
    keys: ['$mod+Shift+x'],
    where,
    menu: { in: 'view', section: 4, label: 'Swap the Articles' },
  },
  {
    id: 'pair-close',
    label: 'Close this article of two',
    group,
    keys: ['$mod+Shift+w'],
    where,
    menu: { in: 'view', section: 4, label: 'Close This Article' },
  },
] as const satisfies readonly Command[]

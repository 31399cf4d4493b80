import { late } from './late.tsx'

export type { Groups, Item } from './kit/Menu.tsx'

/** A menu at a point of the window, as for the right button of the mouse; it takes the focus and gives it back. */
export const ContextMenu = late(async () => (await import('./kit/Menu.tsx')).ContextMenu)

/** A menu that hangs from a button, which says `aria-haspopup` itself. */
export const MenuAt = late(async () => (await import('./kit/Menu.tsx')).MenuAt)

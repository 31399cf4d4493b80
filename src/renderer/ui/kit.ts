import { lazyPart } from './lazy-part.tsx'

export type { Groups, Item } from './kit/Menu.tsx'

/** A dialog above the window. It takes the focus and gives it back; Escape or a click outside closes it. */
export const Dialog = lazyPart(async () => (await import('./kit/Dialog.tsx')).Dialog)

/** A menu at a point of the window, as the right mouse button opens it. It takes the focus and gives it back. */
export const ContextMenu = lazyPart(async () => (await import('./kit/Menu.tsx')).ContextMenu)

/** A menu that hangs from a button, which says `aria-haspopup` itself. */
export const MenuAt = lazyPart(async () => (await import('./kit/Menu.tsx')).MenuAt)

/** A small panel that hangs from a button. It takes the focus and gives it back; Escape or a click outside closes it. */
export const Panel = lazyPart(async () => (await import('./kit/Panel.tsx')).Panel)

/** Sections of which one is shown, chosen from a list of their names, which takes the focus. */
export const Sections = lazyPart(async () => (await import('./kit/Sections.tsx')).Sections)

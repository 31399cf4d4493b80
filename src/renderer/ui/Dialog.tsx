import { late } from './late.tsx'

/** A dialog above the window: takes the focus, gives it back, closes by Escape and by a click beside it. */
export const Dialog = late(async () => (await import('./kit/Dialog.tsx')).Dialog)

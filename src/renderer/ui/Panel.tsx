import { late } from './late.tsx'

/** A small panel that hangs from a button: takes the focus, gives it back, closes by Escape and by a click beside it. */
export const Panel = late(async () => (await import('./kit/Panel.tsx')).Panel)

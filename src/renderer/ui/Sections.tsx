import { late } from './late.tsx'

/** Sections of which one shows, chosen from a list of their names beside or above it, which takes the focus. */
export const Sections = late(async () => (await import('./kit/Sections.tsx')).Sections)

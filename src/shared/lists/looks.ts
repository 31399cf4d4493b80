/** Plain values, so that the window does not load zod for them. */

/** How much of an article its row shows: all of it, two lines, or one. */
export const DENSITIES = ['comfortable', 'cosy', 'compact'] as const
export type Density = (typeof DENSITIES)[number]

/** The columns of a list that is a table, in their order. */
export const COLUMNS = ['title', 'outlet', 'author', 'published', 'captured', 'highlights', 'length'] as const
export type Column = (typeof COLUMNS)[number]

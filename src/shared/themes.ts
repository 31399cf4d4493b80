/** Plain values, so that the window does not load zod for them. */

export const THEMES = ['system', 'paper', 'sepia', 'ink'] as const
/** Type faces for the text of articles. */
export const FACES = ['literata', 'inter', 'system'] as const

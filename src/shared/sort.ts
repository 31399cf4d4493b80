import { z } from 'zod'

/** How a list is sorted; captured is newest first. */
export const Sort = z.enum(['captured', 'published', 'title', 'outlet', 'length', 'unread'])
export type Sort = z.infer<typeof Sort>

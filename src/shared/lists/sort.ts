import { z } from 'zod'

/** What a list can be sorted by. */
export const Sort = z.enum(['captured', 'published', 'title', 'outlet', 'author', 'highlights', 'length', 'unread'])
export type Sort = z.infer<typeof Sort>

/** `ascending`: the earliest, the smallest, the first of the alphabet, the unread first. */
export const Direction = z.enum(['ascending', 'descending'])
export type Direction = z.infer<typeof Direction>

/** The order of the hits of a search: the best first, or that of a list. */
export const HitSort = z.enum(['relevance', ...Sort.options])
export type HitSort = z.infer<typeof HitSort>

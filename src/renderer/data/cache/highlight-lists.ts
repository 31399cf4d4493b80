import type { Answer, Input } from '#shared/contract.ts'
import type { HighlightRow } from '#shared/views/highlights.ts'
import { ask } from '../bridge.ts'
import { PAGE, usePagedRows } from './paged-rows.ts'

/** Which highlights a list has, and how they are grouped. */
export type HighlightsAsked = Omit<Input<'highlights'>, 'from' | 'count'>

const pageQuery = (asked: HighlightsAsked, page: number) => ({
  queryKey: ['highlights', asked, page],
  queryFn: () => ask('highlights', { ...asked, from: page * PAGE, count: PAGE }),
})

/** A list of highlights, as `useList` is one of articles. */
export const useHighlights = (asked: HighlightsAsked, first: number, last: number) =>
  usePagedRows<HighlightRow, Answer<'highlights'>>(JSON.stringify(asked), (page) => pageQuery(asked, page), first, last)

/** The rows of a range of a list, both ends included, whether they are loaded or not. */
export async function highlightsOf(
  asked: HighlightsAsked,
  first: number,
  last: number,
): Promise<readonly HighlightRow[]> {
  return (await ask('highlights', { ...asked, from: first, count: Math.max(0, last - first + 1) })).rows
}

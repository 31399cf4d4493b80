import type { Revert, Subject } from '#shared/contract.ts'
import type { ArticleDelta } from '../store/journal/delta.ts'

/** Whether a delta changes which topics there are, or how many articles each has. The trash counts in none. */
function changesTopics({ set }: ArticleDelta): boolean {
  return set.tags !== undefined || set.state?.trashedAt !== undefined
}

/** Whether a patch changes what lists show of an article. No list shows how far an article is read. */
export function changesRow({ state, ...fields }: ArticleDelta['set']): boolean {
  const keys = Object.keys(state ?? {})
  return Object.keys(fields).length > 0 || keys.length === 0 || keys.some((key) => key !== 'progress')
}

/** A story of a page is recognised by its title, which a correction or another version can change. */
function changesHoldings({ set }: ArticleDelta): boolean {
  return set.state?.trashedAt !== undefined || set.corrected !== undefined || set.current !== undefined
}

/** The subjects that a change touches, derived from what takes it back. */
export function subjectsOf({
  articles,
  queue,
  library,
  settings,
}: Omit<Revert, 'label' | 'remembered'>): readonly Subject[] {
  const touched: Record<Subject, boolean> = {
    rows: articles.some(({ set }) => changesRow(set)),
    holdings: articles.some(changesHoldings),
    topics: articles.some(changesTopics) || library?.set.tags !== undefined,
    searches: library?.set.savedSearches !== undefined,
    queue: queue !== null,
    settings: settings !== null,
    library: library?.set.highlightColours !== undefined,
  }
  return (Object.keys(touched) as Subject[]).filter((subject) => touched[subject])
}

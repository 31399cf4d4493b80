import type { Revert, Subject } from '#shared/contract.ts'

type Way = Revert['articles'][number]

/** Whether a way, there or back, changes what topics there are or how many articles each has: the trash counts in none. */
function movesTopics({ set }: Way): boolean {
  return set.tags !== undefined || set.state?.trashedAt !== undefined
}

/** Whether a way, there or back, changes what lists show of an article: how far it is read, none of them says. */
export function changesRow({ state, ...rest }: Way['set']): boolean {
  const keys = Object.keys(state ?? {})
  return Object.keys(rest).length > 0 || keys.length === 0 || keys.some((key) => key !== 'progress')
}

/** A story of a page is known again by its title, which a correction or another version can change. */
function changesHoldings({ set }: Way): boolean {
  return set.state?.trashedAt !== undefined || set.corrected !== undefined || set.current !== undefined
}

/** What a change touches, by what takes it back. */
export function subjectsOf({
  articles,
  queue,
  library,
  settings,
}: Omit<Revert, 'label' | 'remembered'>): readonly Subject[] {
  const touched: Record<Subject, boolean> = {
    rows: articles.some(({ set }) => changesRow(set)),
    holdings: articles.some(changesHoldings),
    topics: articles.some(movesTopics) || library?.set.tags !== undefined,
    searches: library?.set.savedSearches !== undefined,
    queue: queue !== null,
    settings: settings !== null,
    library: library?.set.highlightColours !== undefined,
  }
  return (Object.keys(touched) as Subject[]).filter((subject) => touched[subject])
}

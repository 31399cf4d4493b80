import type { Revert, Subject } from '#shared/contract.ts'
import type { Id, Tag } from '#shared/model.ts'
import type { CatalogRow } from '../store/catalog/catalog-row.ts'
import type { ArticleDelta } from '../store/journal/delta.ts'

/** The row of an article as it is after the change. */
type RowAfter = (id: Id) => Pick<CatalogRow, 'highlightTags'> | undefined

/**
 * Whether a delta changes which topics there are, or how many articles or highlights each has. The trash counts in none.
 */
function changesTopics({ id, set }: ArticleDelta, rowAfter: RowAfter): boolean {
  if (set.tags !== undefined || set.state?.trashedAt !== undefined) return true
  if (set.highlights === undefined) return false
  return filed(rowAfter(id)?.highlightTags ?? []) !== filed(set.highlights.map(({ tags }) => tags))
}

/** The topics of highlights as one text, whatever their order; those without any change nothing. */
function filed(highlights: readonly (readonly Tag[])[]): string {
  return highlights
    .filter(({ length }) => length > 0)
    .map((tags) => tags.join('\n'))
    .sort()
    .join('\n\n')
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
export function subjectsOf(
  { articles, queue, library, settings }: Omit<Revert, 'label' | 'remembered'>,
  rowAfter: RowAfter,
): readonly Subject[] {
  const touched: Record<Subject, boolean> = {
    rows: articles.some(({ set }) => changesRow(set)),
    holdings: articles.some(changesHoldings),
    topics: articles.some((delta) => changesTopics(delta, rowAfter)) || library?.set.tags !== undefined,
    searches: library?.set.savedSearches !== undefined,
    queue: queue !== null,
    settings: settings !== null,
    library: library?.set.highlightColours !== undefined,
  }
  return (Object.keys(touched) as Subject[]).filter((subject) => touched[subject])
}

import type { QueryClient } from '@tanstack/react-query'
import type { Answer, Input } from '#shared/contract.ts'
import type { State } from '#shared/model.ts'

/** What lists, searches and pages know of articles, by the beginnings of their keys. */
const LISTS: readonly string[] = ['list']
const FOUND: readonly string[] = ['search']
const ARTICLES: readonly string[] = ['article']
const ALL = [LISTS, FOUND, ARTICLES]

/**
 * Has every list and page show states that the library is only just asked for: whoever presses a key twice means the
 * state they see. The event that follows brings the truth.
 * @returns the way to ask for the truth, where no event will follow
 */
export async function showStateOptimistically(
  client: QueryClient,
  { ids, ...set }: Input<'state'>,
): Promise<() => void> {
  // What was asked before would come back as it was.
  await Promise.all(ALL.map((each) => client.cancelQueries({ queryKey: each })))
  const changed = new Set(ids)
  const shown = <T extends { readonly id: string; readonly state: State }>(of: T): T =>
    changed.has(of.id) ? { ...of, state: { ...of.state, ...set } } : of
  client.setQueriesData<Answer<'list'>>({ queryKey: LISTS }, (list) =>
    list?.rows.some(({ id }) => changed.has(id)) ? { ...list, rows: list.rows.map(shown) } : list,
  )
  client.setQueriesData<Answer<'search'>>({ queryKey: FOUND }, (found) =>
    found?.hits.some(({ id }) => changed.has(id))
      ? { ...found, hits: found.hits.map((hit) => ({ ...hit, row: shown(hit.row) })) }
      : found,
  )
  client.setQueriesData<Answer<'article'>>({ queryKey: ARTICLES }, (article) => article && shown(article))
  return () => {
    for (const each of ALL) void client.invalidateQueries({ queryKey: each })
  }
}

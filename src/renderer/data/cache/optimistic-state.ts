import type { QueryClient } from '@tanstack/react-query'
import type { Answer, Input } from '#shared/contract.ts'
import type { State } from '#shared/model.ts'

/** The first words of the queries that hold articles. */
const LISTS: readonly string[] = ['list']
const SEARCHES: readonly string[] = ['search']
const ARTICLES: readonly string[] = ['article']
const ALL = [LISTS, SEARCHES, ARTICLES]

/**
 * Shows states in every list and page before the library has answered: a user who presses a key twice means the state on
 * the screen. The event that follows brings the true state.
 * @returns the way to load the true state, where no event will follow
 */
export async function showStateOptimistically(
  client: QueryClient,
  { ids, ...set }: Input<'state'>,
): Promise<() => void> {
  // Replies to earlier requests would bring back the old states.
  await Promise.all(ALL.map((each) => client.cancelQueries({ queryKey: each })))
  const changed = new Set(ids)
  const withState = <T extends { readonly id: string; readonly state: State }>(of: T): T =>
    changed.has(of.id) ? { ...of, state: { ...of.state, ...set } } : of
  client.setQueriesData<Answer<'list'>>({ queryKey: LISTS }, (list) =>
    list?.rows.some(({ id }) => changed.has(id)) ? { ...list, rows: list.rows.map(withState) } : list,
  )
  client.setQueriesData<Answer<'search'>>({ queryKey: SEARCHES }, (answer) =>
    answer?.hits.some(({ id }) => changed.has(id))
      ? { ...answer, hits: answer.hits.map((hit) => ({ ...hit, row: withState(hit.row) })) }
      : answer,
  )
  client.setQueriesData<Answer<'article'>>({ queryKey: ARTICLES }, (article) => article && withState(article))
  return () => {
    for (const each of ALL) void client.invalidateQueries({ queryKey: each })
  }
}

import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Id, Tag } from '#shared/model.ts'
import type { Row } from '#shared/views.ts'
import { ask } from '../data/bridge.ts'
import { knownRows } from '../data/known-rows.ts'
import { queryOf } from '../data/place.ts'
import { type Change, useChange } from '../data/use-change.ts'
import { useView } from '../data/view.ts'

/** As many as one list gives. */
const MOST = 100_000

/** What can be done with articles, one or thousands: each is one request, and one way back. */
export interface Acts {
  /** Stars all of them, or takes the stars off where all have one. The same with the others. */
  star(): Promise<boolean>
  archive(): Promise<boolean>
  read(): Promise<boolean>
  trash(): Promise<boolean>
  tag(add: readonly Tag[], remove?: readonly Tag[]): Promise<boolean>
  export(): void
}

/** What is true of every one of some articles, as far as this window knows them. */
export interface Common {
  readonly starred: boolean
  readonly archived: boolean
  readonly read: boolean
  readonly trashed: boolean
}

export function commonOf(rows: readonly Row[]): Common {
  const every = (test: (row: Row) => boolean) => rows.length > 0 && rows.every(test)
  return {
    starred: every(({ state }) => state.starred),
    archived: every(({ state }) => state.archived),
    read: every(({ state }) => state.read),
    trashed: every(({ state }) => state.trashedAt !== null),
  }
}

export function actsOn(ids: readonly Id[], change: Change, client: QueryClient): Acts {
  const all = [...ids]
  const now = async () => commonOf(await rowsOf(new Set(ids), client))
  const set = async (state: { starred?: boolean; archived?: boolean; read?: boolean }) =>
    (await change('state', { ids: all, ...state })) !== null
  return {
    star: async () => set({ starred: !(await now()).starred }),
    archive: async () => set({ archived: !(await now()).archived }),
    read: async () => set({ read: !(await now()).read }),
    trash: async () => (await change((await now()).trashed ? 'restore' : 'trash', { ids: all })) !== null,
    tag: async (add, remove = []) => (await change('tag', { ids: all, add: [...add], remove: [...remove] })) !== null,
    export: () => useView.getState().exportThese(all),
  }
}

/** Their rows: from what this window has, or where thousands were chosen unseen, from the library. */
async function rowsOf(ids: ReadonlySet<Id>, client: QueryClient): Promise<readonly Row[]> {
  const known = knownRows(client, ids)
  if (known.length === ids.size) return known
  const { place } = useView.getState()
  const asked = await ask('list', { query: queryOf(place), count: MOST }).catch(() => null)
  return asked?.rows.filter(({ id }) => ids.has(id)) ?? known
}

export function useActs(ids: readonly Id[]): Acts {
  const change = useChange()
  const client = useQueryClient()
  return useMemo(() => actsOn(ids, change, client), [ids, change, client])
}

import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { inCommon } from '#shared/in-common.ts'
import type { Id, Tag } from '#shared/model.ts'
import { ask } from '../../data/bridge.ts'
import { cachedRows } from '../../data/cache/cached-rows.ts'
import { type Change, useChange } from '../../data/mutate.ts'
import { useView } from '../../data/state/view.ts'

/** What can be done with articles, one or thousands: each is one request, and one way back. */
export interface ArticleActions {
  /** Stars all of them, or takes the stars off where all have one. The same with the others. */
  star(): Promise<boolean>
  archive(): Promise<boolean>
  read(): Promise<boolean>
  trash(): Promise<boolean>
  tag(add: readonly Tag[], remove?: readonly Tag[]): Promise<boolean>
  export(): void
}

export function articleActions(ids: readonly Id[], change: Change, client: QueryClient): ArticleActions {
  const all = [...ids]
  /** From what this window has, or where thousands were chosen unseen, from the library. */
  const now = async () => {
    const known = cachedRows(client, new Set(ids))
    return known.length === all.length ? inCommon(known) : ask('in-common', { ids: all }).catch(() => inCommon(known))
  }
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

export function useArticleActions(ids: readonly Id[]): ArticleActions {
  const change = useChange()
  const client = useQueryClient()
  return useMemo(() => articleActions(ids, change, client), [ids, change, client])
}

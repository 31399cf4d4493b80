import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { inCommon } from '#shared/in-common.ts'
import type { Id, Tag } from '#shared/model.ts'
import { ask } from '../../data/bridge.ts'
import { cachedRows } from '../../data/cache/cached-rows.ts'
import { fileAway } from '../../data/filing/filed.ts'
import { type Change, useChange } from '../../data/mutate.ts'
import { useSettings } from '../../data/settings.ts'
import { useView } from '../../data/state/view.ts'

/** What can be done with articles, one or thousands: each is one request and one undo. */
export interface ArticleActions {
  /** Stars all of them, or removes the stars where all have one. The others work the same way. */
  star(): Promise<boolean>
  archive(): Promise<boolean>
  read(): Promise<boolean>
  trash(): Promise<boolean>
  changeTopics(add: readonly Tag[], remove?: readonly Tag[]): Promise<boolean>
  export(): void
}

function articleActions(
  articles: readonly Id[],
  change: Change,
  client: QueryClient,
  opens: 'next' | 'list',
): ArticleActions {
  const ids = [...articles]
  /** From the rows in this window, or from the library where thousands were selected and their rows never loaded. */
  const common = async () => {
    const rows = cachedRows(client, new Set(ids))
    return rows.length === ids.length ? inCommon(rows) : ask('in-common', { ids }).catch(() => inCommon(rows))
  }
  const set = async (state: { starred?: boolean; archived?: boolean; read?: boolean }) =>
    (await change('state', { ids, ...state })) !== null
  return {
    star: async () => set({ starred: !(await common()).starred }),
    async archive() {
      const { archived } = await common()
      return archived ? set({ archived: false }) : fileAway(ids, opens, () => set({ archived: true }))
    },
    read: async () => set({ read: !(await common()).read }),
    async trash() {
      if ((await common()).trashed) return (await change('restore', { ids })) !== null
      return fileAway(ids, opens, async () => (await change('trash', { ids })) !== null)
    },
    changeTopics: async (add, remove = []) =>
      (await change('tag', { ids, add: [...add], remove: [...remove] })) !== null,
    export: () => useView.getState().exportThese(ids),
  }
}

export function useArticleActions(ids: readonly Id[]): ArticleActions {
  const change = useChange()
  const client = useQueryClient()
  const opens = useSettings().openNext ? 'next' : 'list'
  return useMemo(() => articleActions(ids, change, client, opens), [ids, change, client, opens])
}

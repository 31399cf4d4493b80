import type { Input } from '#shared/contract.ts'
import type { ArticleView } from '#shared/views.ts'
import { ask } from '../../data/bridge.ts'
import { ownChange } from '../../data/marks/own-changes.ts'
import { queryClient } from '../../data/query-client.ts'

/** Saves how far an article is read, and updates the cached article instead of asking for it again. @throws RequestError */
export async function askProgress(id: string, set: Omit<Input<'state'>, 'ids'>): Promise<void> {
  const cache = queryClient()
  await ownChange(id, ask('state', { ids: [id], ...set }), () => cache !== null)
  cache?.setQueriesData<ArticleView>({ queryKey: ['article', id] }, (article) =>
    article === undefined ? article : { ...article, state: { ...article.state, ...set } },
  )
}

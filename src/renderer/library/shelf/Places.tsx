import { Archive, Clock, Highlighter, Inbox, Library, Star, Trash2 } from 'lucide-react'
import type { Id } from '#shared/model.ts'
import { useLibrary } from '../../data/cache/queries.ts'
import { fileAway } from '../../data/filing/filed.ts'
import { useChange } from '../../data/mutate.ts'
import { useSettings } from '../../data/settings.ts'
import { ShelfItem } from './ShelfItem.tsx'

/** The places that every library has, with their counts. Articles dropped on one go there. */
export function Places() {
  const counts = useLibrary().data?.counts
  const change = useChange()
  const opens = useSettings().openNext ? 'next' : 'list'
  const setState = async (ids: readonly Id[], state: { starred?: boolean; archived?: boolean }) =>
    (await change('state', { ids: [...ids], ...state })) !== null
  const set = (state: { starred?: boolean; archived?: boolean }) => (ids: readonly Id[]) => void setState(ids, state)
  return (
    <>
      <ShelfItem
        place={{ kind: 'inbox' }}
        icon={Inbox}
        count={counts?.unread}
        counts="unread"
        onArticles={set({ archived: false })}
      />
      <ShelfItem place={{ kind: 'all' }} icon={Library} count={counts?.all} />
      <ShelfItem place={{ kind: 'starred' }} icon={Star} count={counts?.starred} onArticles={set({ starred: true })} />
      <ShelfItem place={{ kind: 'highlights' }} icon={Highlighter} count={counts?.highlights} />
      <ShelfItem
        place={{ kind: 'archive' }}
        icon={Archive}
        count={counts?.archived}
        onArticles={(ids) => void fileAway(ids, opens, () => setState(ids, { archived: true }))}
      />
      <ShelfItem
        place={{ kind: 'trash' }}
        icon={Trash2}
        count={counts?.trashed}
        onArticles={(ids) => void fileAway(ids, opens, async () => (await change('trash', { ids: [...ids] })) !== null)}
      />
      {counts !== undefined && counts.queued > 0 && (
        <ShelfItem place={{ kind: 'queue' }} icon={Clock} count={counts.queued} />
      )}
    </>
  )
}

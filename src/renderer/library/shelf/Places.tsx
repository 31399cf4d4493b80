import { Archive, Clock, Highlighter, Inbox, Library, Star, Trash2 } from 'lucide-react'
import type { Id } from '#shared/model.ts'
import { useLibrary } from '../../data/cache/queries.ts'
import { useChange } from '../../data/mutate.ts'
import { ShelfItem } from './ShelfItem.tsx'

/** The places that every library has, with their counts. Articles dropped on one go there. */
export function Places() {
  const counts = useLibrary().data?.counts
  const change = useChange()
  const set = (state: { starred?: boolean; archived?: boolean }) => (ids: readonly Id[]) =>
    void change('state', { ids: [...ids], ...state })
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
        onArticles={set({ archived: true })}
      />
      <ShelfItem
        place={{ kind: 'trash' }}
        icon={Trash2}
        count={counts?.trashed}
        onArticles={(ids) => void change('trash', { ids: [...ids] })}
      />
      {counts !== undefined && counts.queued > 0 && (
        <ShelfItem place={{ kind: 'queue' }} icon={Clock} count={counts.queued} />
      )}
    </>
  )
}

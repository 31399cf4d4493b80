import { Archive, Hash, Inbox, Library, Search, Star, Trash2 } from 'lucide-react'
import type { ListPlace } from '../../data/state/place.ts'
import { EmptyList } from '../../ui/lists/EmptyList.tsx'
import { emptyLists } from './sentences.ts'

const icons = {
  inbox: Inbox,
  all: Library,
  starred: Star,
  archive: Archive,
  trash: Trash2,
  topic: Hash,
  search: Search,
  queue: Inbox,
} as const

/** An empty list: that it is empty, and how articles get here. */
export function Empty({ place }: { readonly place: ListPlace }) {
  return <EmptyList icon={icons[place.kind]} {...emptyLists[place.kind]} />
}

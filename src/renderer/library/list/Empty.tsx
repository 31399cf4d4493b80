import { Archive, Hash, Inbox, Library, Search, Star, Trash2 } from 'lucide-react'
import type { Place } from '../../data/state/place.ts'
import styles from './Empty.module.css'
import { emptySentence, emptyTitle } from './empty.ts'

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

/** An empty list: what belongs here, and how it comes here. */
export function Empty({ place }: { readonly place: Place }) {
  const Icon = icons[place.kind]
  return (
    <div className={styles.empty}>
      <Icon aria-hidden />
      <h3>{emptyTitle(place)}</h3>
      <p>{emptySentence(place)}</p>
    </div>
  )
}

import { Archive, Hash, Inbox, Library, Search, Star, Trash2 } from 'lucide-react'
import type { Place } from '../../data/state/place.ts'
import styles from './Empty.module.css'
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
export function Empty({ place }: { readonly place: Place }) {
  const Icon = icons[place.kind]
  const { title, hint } = emptyLists[place.kind]
  return (
    <div className={styles.empty}>
      <Icon aria-hidden />
      <h3>{title}</h3>
      <p>{hint}</p>
    </div>
  )
}

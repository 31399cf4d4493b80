import { X } from 'lucide-react'
import { useKeyLabels } from '../../commands/use-key-labels.ts'
import { nameOf, narrowsSearch } from '../../data/state/place.ts'
import { useViewFields } from '../../data/state/view.ts'
import { scopeLabels } from '../sentences.ts'
import styles from './SearchBox.module.css'

/** The place that a search is narrowed to, in the box, and the way to search everything. */
export function Scope({ onTurn }: { readonly onTurn: () => void }) {
  const { place, everywhere, query, searchEverywhere } = useViewFields(
    'place',
    'everywhere',
    'query',
    'searchEverywhere',
  )
  const key = useKeyLabels()
  if (!narrowsSearch(place)) return null
  const name = nameOf(place)
  const label = everywhere ? scopeLabels.narrow(name) : scopeLabels.everything(name)
  const keys = everywhere ? null : key('search-everything')
  return (
    <button
      type="button"
      className={styles.scope}
      data-idle={(query === '' && !everywhere) || undefined}
      aria-label={label}
      title={keys === null ? label : `${label} (${keys})`}
      onClick={() => {
        searchEverywhere(!everywhere)
        onTurn()
      }}
    >
      <span dir="auto">{everywhere ? scopeLabels.all : name}</span>
      <X aria-hidden />
    </button>
  )
}

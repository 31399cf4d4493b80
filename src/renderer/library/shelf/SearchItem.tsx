import { Search } from 'lucide-react'
import { type KeyboardEvent, useRef } from 'react'
import type { SavedSearch } from '#shared/views.ts'
import { useCount } from '../../data/cache/queries.ts'
import type { Spot } from '../../data/state/row-menu.ts'
import { useView } from '../../data/state/view.ts'
import shelf from './Shelf.module.css'
import { Count } from './ShelfItem.tsx'
import { placeOfSearch } from './saved-searches.ts'
import { useIdle } from './use-idle.ts'

/** A menu opened by a key appears this far right of the line's edge, in px: under the name. */
const MENU_INDENT = 24

interface Props {
  readonly search: SavedSearch
  readonly onMenu: (at: Spot) => void
  readonly onRename: () => void
  readonly onRemove: () => void
}

/** A saved search on the shelf, with the number of articles it finds. */
export function SearchItem({ search, onMenu, onRename, onRemove }: Props) {
  const { id, name, query } = search
  const isListed = useView(({ place }) => place.kind === 'search' && place.id === id)
  const button = useRef<HTMLButtonElement>(null)
  // The first search with words starts the index, which must not delay the window.
  const count = useCount(query, useIdle())
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'F2') onRename()
    else if (event.key === 'Delete') onRemove()
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      const line = button.current?.getBoundingClientRect()
      if (line !== undefined) onMenu({ x: line.left + MENU_INDENT, y: line.bottom })
    } else return
    event.preventDefault()
  }
  return (
    <button
      ref={button}
      type="button"
      className={shelf.item}
      aria-current={isListed ? 'page' : undefined}
      title={name}
      onClick={() => useView.getState().goTo(placeOfSearch(search))}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => {
        event.preventDefault()
        onMenu({ x: event.clientX, y: event.clientY })
      }}
    >
      <Search aria-hidden />
      <span className={shelf.text} dir="auto">
        {name}
      </span>
      <Count of={count} />
    </button>
  )
}

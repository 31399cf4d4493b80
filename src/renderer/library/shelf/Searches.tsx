import { Pencil, Search, TextSearch, Trash2 } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { SavedSearch } from '#shared/views.ts'
import { useCommands } from '../../commands/registry.ts'
import { useCount, useSearches } from '../../data/cache/queries.ts'
import { useChange } from '../../data/mutate.ts'
import { samePlace } from '../../data/state/place.ts'
import type { Spot } from '../../data/state/row-menu.ts'
import { useView } from '../../data/state/view.ts'
import { NameDialog } from '../../ui/fields/NameDialog.tsx'
import { ContextMenu } from '../../ui/kit.ts'
import { isMac } from '../../ui/platform.ts'
import shelf from './Shelf.module.css'
import { Count } from './ShelfItem.tsx'
import { useIdle } from './use-idle.ts'

type Asked = { readonly for: 'save'; readonly query: string } | { readonly for: 'rename'; readonly search: SavedSearch }

/** Searches kept by name, each with how much it finds now; nothing as long as there are none. */
export function Searches() {
  const searches = useSearches().data?.searches ?? []
  const query = useView((view) => view.query.trim())
  const [asked, setAsked] = useState<Asked | null>(null)
  const [menu, setMenu] = useState<{ readonly search: SavedSearch; readonly at: Spot } | null>(null)
  const change = useChange()
  useCommands({ 'save-search': query === '' ? undefined : () => setAsked({ for: 'save', query }) })

  const place = (search: SavedSearch) => ({ kind: 'search' as const, ...search })
  const remove = async (search: SavedSearch) => {
    if ((await change('remove-search', { id: search.id })) === null) return
    const view = useView.getState()
    if (samePlace(view.place, place(search))) view.goTo({ kind: 'inbox' })
  }
  const name = async (written: string) => {
    if (asked === null) return false
    const search = asked.for === 'rename' ? asked.search : { query: asked.query }
    const answer = await change('save-search', { ...search, name: written })
    if (answer === null) return false
    const { place: now, goTo } = useView.getState()
    const saved = place({ ...search, id: answer.id, name: written.trim() })
    if (asked.for === 'save' || samePlace(now, saved)) goTo(saved)
    return true
  }
  return (
    <>
      {searches.length > 0 && (
        <section aria-labelledby="searches">
          <h2 className={shelf.group} id="searches">
            Saved searches
          </h2>
          {searches.map((search) => (
            <Saved
              key={search.id}
              search={search}
              onMenu={(at) => setMenu({ search, at })}
              onRename={() => setAsked({ for: 'rename', search })}
              onRemove={() => void remove(search)}
            />
          ))}
        </section>
      )}
      {menu !== null && (
        <ContextMenu
          label={menu.search.name}
          at={menu.at}
          onClose={() => setMenu(null)}
          groups={[
            [
              {
                id: 'rename',
                label: 'Rename…',
                icon: <Pencil aria-hidden />,
                keys: 'F2',
                run: () => setAsked({ for: 'rename', search: menu.search }),
              },
              {
                id: 'box',
                label: 'Put its words in the box',
                icon: <TextSearch aria-hidden />,
                run: () => useView.getState().search(menu.search.query),
              },
            ],
            [
              {
                id: 'remove',
                label: 'Remove the search',
                icon: <Trash2 aria-hidden />,
                keys: isMac ? '⌦' : 'Del',
                run: () => void remove(menu.search),
              },
            ],
          ]}
        />
      )}
      {asked !== null && (
        <NameDialog
          title={asked.for === 'save' ? 'Save this search' : 'Rename the search'}
          label="Its name on the shelf"
          value={asked.for === 'save' ? asked.query : asked.search.name}
          meaning={(written) => ({
            says: `It looks for: ${asked.for === 'save' ? asked.query : asked.search.query}`,
            does: written.trim() === '' ? null : asked.for === 'save' ? 'Save' : 'Rename',
          })}
          onName={name}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  )
}

interface SavedProps {
  readonly search: SavedSearch
  readonly onMenu: (at: Spot) => void
  readonly onRename: () => void
  readonly onRemove: () => void
}

function Saved({ search, onMenu, onRename, onRemove }: SavedProps) {
  const { id, name, query } = search
  const here = useView(({ place }) => place.kind === 'search' && place.id === id)
  const button = useRef<HTMLButtonElement>(null)
  // The index starts for the first search with words: not before the window stands.
  const count = useCount(query, useIdle())
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'F2') onRename()
    else if (event.key === 'Delete') onRemove()
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      const row = button.current?.getBoundingClientRect()
      if (row !== undefined) onMenu({ x: row.left + 24, y: row.bottom })
    } else return
    event.preventDefault()
  }
  return (
    <button
      ref={button}
      type="button"
      className={shelf.item}
      aria-current={here ? 'page' : undefined}
      title={name}
      onClick={() => useView.getState().goTo({ kind: 'search', id, name, query })}
      onKeyDown={keys}
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

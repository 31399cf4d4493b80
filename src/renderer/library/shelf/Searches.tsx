import { Pencil, TextSearch, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { SavedSearch } from '#shared/views.ts'
import { useCommands } from '../../commands/registry.ts'
import { useSearches } from '../../data/cache/queries.ts'
import { searchOf } from '../../data/state/place.ts'
import type { Spot } from '../../data/state/row-menu.ts'
import { useView } from '../../data/state/view.ts'
import { NameDialog } from '../../ui/fields/NameDialog.tsx'
import { ContextMenu } from '../../ui/kit.ts'
import { isMac } from '../../ui/platform.ts'
import { SearchItem } from './SearchItem.tsx'
import shelf from './Shelf.module.css'
import { type SearchActions, useSearchActions } from './saved-searches.ts'
import { deleteKey, searchLabels, searchSentence } from './sentences.ts'

/** Why the dialog asks for a search's name. */
type SearchPrompt =
  | { readonly for: 'save'; readonly query: string }
  | { readonly for: 'rename'; readonly search: SavedSearch }

/** Saved searches by name, each with its count. Shows nothing while there are none. */
export function Searches() {
  const searches = useSearches().data?.searches ?? []
  const query = useView((view) => searchOf(view).trim())
  const [prompt, setPrompt] = useState<SearchPrompt | null>(null)
  const [menu, setMenu] = useState<{ readonly search: SavedSearch; readonly at: Spot } | null>(null)
  const actions = useSearchActions()
  useCommands({ 'save-search': query === '' ? undefined : () => setPrompt({ for: 'save', query }) })
  const rename = (search: SavedSearch) => setPrompt({ for: 'rename', search })
  return (
    <>
      {searches.length > 0 && (
        <section aria-labelledby="searches">
          <h2 className={shelf.group} id="searches">
            {searchLabels.heading}
          </h2>
          {searches.map((search) => (
            <SearchItem
              key={search.id}
              search={search}
              onMenu={(at) => setMenu({ search, at })}
              onRename={() => rename(search)}
              onRemove={() => void actions.remove(search)}
            />
          ))}
        </section>
      )}
      {menu !== null && (
        <SearchMenu
          search={menu.search}
          at={menu.at}
          onRename={() => rename(menu.search)}
          onRemove={() => void actions.remove(menu.search)}
          onClose={() => setMenu(null)}
        />
      )}
      {prompt !== null && <SearchName prompt={prompt} actions={actions} onClose={() => setPrompt(null)} />}
    </>
  )
}

interface MenuProps {
  readonly search: SavedSearch
  readonly at: Spot
  readonly onRename: () => void
  readonly onRemove: () => void
  readonly onClose: () => void
}

function SearchMenu({ search, at, onRename, onRemove, onClose }: MenuProps) {
  return (
    <ContextMenu
      label={search.name}
      at={at}
      onClose={onClose}
      groups={[
        [
          { id: 'rename', label: searchLabels.rename, icon: <Pencil aria-hidden />, keys: 'F2', run: onRename },
          {
            id: 'box',
            label: searchLabels.edit,
            icon: <TextSearch aria-hidden />,
            run: () => useView.getState().searchAll(search.query),
          },
        ],
        [
          {
            id: 'remove',
            label: searchLabels.delete,
            icon: <Trash2 aria-hidden />,
            keys: deleteKey(isMac),
            run: onRemove,
          },
        ],
      ]}
    />
  )
}

interface NameProps {
  readonly prompt: SearchPrompt
  readonly actions: SearchActions
  readonly onClose: () => void
}

/** Asks for the name of a search. */
function SearchName({ prompt, actions, onClose }: NameProps) {
  const isNew = prompt.for === 'save'
  const query = isNew ? prompt.query : prompt.search.query
  return (
    <NameDialog
      title={isNew ? searchLabels.saveTitle : searchLabels.renameTitle}
      label={searchLabels.name}
      value={isNew ? query : prompt.search.name}
      meaning={(name) => ({
        says: searchSentence(query),
        does: name.trim() === '' ? null : isNew ? searchLabels.saveVerb : searchLabels.renameVerb,
      })}
      onName={(name) => (isNew ? actions.save(query, name) : actions.rename(prompt.search, name))}
      onClose={onClose}
    />
  )
}

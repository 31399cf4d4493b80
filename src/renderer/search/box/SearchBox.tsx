import { Search } from 'lucide-react'
import { type KeyboardEvent, useId, useRef } from 'react'
import { flushSync } from 'react-dom'
import { parseQuery } from '#shared/query/query.ts'
import { useCommands } from '../../commands/registry.ts'
import { addressIn } from '../../data/addresses.ts'
import { useAddressToEdit } from '../../data/clips/address-edit.ts'
import { useClips } from '../../data/clips/clips.ts'
import { isTooLongToSearch, usePastedText } from '../../data/pasted-text.ts'
import { nameOf, queryOf, scopeOf } from '../../data/state/place.ts'
import { useView } from '../../data/state/view.ts'
import { Offers, offerId } from '../../ui/fields/Offers.tsx'
import { scopeLabels, searchBox } from '../sentences.ts'
import { PaintedQuery } from './PaintedQuery.tsx'
import { paint } from './paint.ts'
import { Scope } from './Scope.tsx'
import styles from './SearchBox.module.css'
import { useCompletion } from './use-completion.ts'

interface Props {
  /** Down, or Escape in the empty box: the focus goes to the list. */
  readonly onDown: () => void
}

/** The search box. It searches while one types, completes and colours the search language; Enter clips an address. */
export function SearchBox({ onDown }: Props) {
  const { query, place, everywhere, search, searchEverywhere, clearFirstHit } = useView()
  const scope = scopeOf({ place, everywhere })
  const label = scope === null ? searchBox.label : scopeLabels.box(nameOf(scope))
  const offer = usePastedText((pasted) => pasted.offer)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  const completion = useCompletion(field, query, search)
  const { offers, current, follow } = completion
  const onKeyDown = useBoxKeys(onDown, completion.onKey)
  useFocusCommands(field)
  useAddressToEdit(field, search)
  const isOpen = offers.length > 0
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: the oldest Chromium this runs in has no `search` element */}
      <div className={styles.box} role="search">
        <Search aria-hidden />
        <Scope onTurn={() => field.current?.focus()} />
        <span className={styles.field}>
          <input
            ref={field}
            data-place="box"
            data-painted={paint(query) !== null || undefined}
            type="text"
            inputMode="search"
            role="combobox"
            aria-label={label}
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            aria-autocomplete="list"
            aria-activedescendant={current >= 0 ? offerId(id, current) : undefined}
            placeholder={scope === null ? label : scopeLabels.hint(nameOf(scope))}
            autoComplete="off"
            spellCheck={false}
            dir="auto"
            value={query}
            onChange={({ target }) => {
              search(target.value)
              follow(target.selectionStart ?? target.value.length, 'typing')
            }}
            onSelect={({ currentTarget }) => follow(currentTarget.selectionStart ?? 0, 'moving')}
            onPaste={(event) => {
              const text = event.clipboardData.getData('text/plain')
              if (!isTooLongToSearch(text)) return
              event.preventDefault()
              offer(text)
            }}
            // A hit that comes late, as while the index is made, must not open over what the user does by then.
            onBlur={() => {
              if (document.hasFocus()) clearFirstHit()
              completion.close()
            }}
            onKeyDown={(event) => {
              const { selectionStart, selectionEnd } = event.currentTarget
              // As in a field of tags: behind the place there is nothing left to take back but the place.
              if (event.key === 'Backspace' && scope !== null && selectionStart === 0 && selectionEnd === 0)
                searchEverywhere(true)
              else onKeyDown(event)
            }}
          />
          <PaintedQuery text={query} field={field} />
        </span>
        <BoxKey query={query} />
        {isOpen && (
          <Offers
            id={id}
            label={searchBox.offers}
            className={styles.offers}
            offers={offers}
            current={current}
            onTake={completion.take}
          />
        )}
      </div>
      {!isOpen && <Problems query={query.trim() === '' ? queryOf(place) : query} />}
    </>
  )
}

/** Moves the focus into the box, whichever pane is shown. */
function useFocusCommands(field: { readonly current: HTMLInputElement | null }): void {
  const focus = () => {
    // At once: in a window that shows only the page, the hidden box would not take the focus.
    flushSync(() => useView.getState().turnTo('list'))
    field.current?.focus()
    field.current?.select()
  }
  const searchEverything = () => {
    useView.getState().searchEverywhere(true)
    focus()
  }
  const searchPlace = () => {
    const { query, searchEverywhere } = useView.getState()
    // A new search begins where its user is.
    if (query === '') searchEverywhere(false)
    focus()
  }
  useCommands({ clip: focus, search: searchPlace, 'search-everything': searchEverything })
}

/** What the keys do in the box: first those of the completion, then those of the search. */
function useBoxKeys(onDown: () => void, complete: (event: KeyboardEvent) => boolean) {
  const { query, search, requestFirstHit } = useView()
  const clip = useClips((clips) => clips.clip)
  return (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const address = addressIn(query)
    if (complete(event)) event.stopPropagation()
    else if (event.key === 'Enter' && address !== null) {
      void clip(address)
      search('')
    } else if (event.key === 'Enter' && query.trim() !== '') requestFirstHit()
    else if (event.key === 'ArrowDown' || event.key === 'Enter') onDown()
    else if (event.key === 'Escape' && query !== '') search('')
    else if (event.key === 'Escape') onDown()
    else return
    event.preventDefault()
  }
}

/** The key that is useful now. */
function BoxKey({ query }: { readonly query: string }) {
  const isAddress = addressIn(query) !== null
  return <kbd>{isAddress ? searchBox.enterClips : query !== '' ? searchBox.escape : searchBox.key}</kbd>
}

/** More would push what was found out of sight. */
const MOST_PROBLEMS = 3

/**
 * What was not understood of the box's query or, while that is empty, of the saved search that is listed; each with the
 * nearest that is understood.
 */
function Problems({ query }: { readonly query: string }) {
  const sentences = [...new Set(parseQuery(query).problems.map(({ sentence }) => sentence))]
  return (
    <div className={styles.problems} aria-live="polite">
      {sentences.slice(0, MOST_PROBLEMS).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  )
}

import { Funnel, SlidersHorizontal } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Colour } from '#shared/model.ts'
import { parseQuery } from '#shared/query/query.ts'
import { useColourNames } from '../data/cache/queries.ts'
import { colours as allColours, colourName } from '../data/colours.ts'
import { MenuAt } from '../ui/kit.ts'
import styles from './FilterBar.module.css'
import { useHighlightFilter } from './highlight-filter.ts'
import { colourSentence, listLabels, type NoteChoice, noteNames, type StateChoice, stateNames } from './sentences.ts'

/** What narrows the list of highlights: words, colours, notes and places. @param props.onDown goes to the list */
export function FilterBar({ onDown }: { readonly onDown: () => void }) {
  const { typed, set } = useHighlightFilter()
  const { problems } = parseQuery(typed)
  return (
    // biome-ignore lint/a11y/useSemanticElements: the oldest Chromium this runs in has no `search` element
    <div className={styles.bar} role="search" aria-label={listLabels.bar}>
      <span className={styles.box}>
        <Funnel aria-hidden />
        <input
          type="text"
          inputMode="search"
          aria-label={listLabels.filter}
          placeholder={listLabels.filter}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          maxLength={400}
          value={typed}
          onChange={({ target }) => set({ typed: target.value })}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'ArrowDown' || event.key === 'Enter') onDown()
            else if (event.key === 'Escape' && typed !== '') set({ typed: '' })
            else return
            event.preventDefault()
          }}
        />
      </span>
      <ColourToggles />
      <MoreMenu />
      {problems.map(({ sentence }) => (
        <p key={sentence} className={styles.problem} role="status">
          {sentence}
        </p>
      ))}
    </div>
  )
}

function ColourToggles() {
  const { colours, set } = useHighlightFilter()
  const names = useColourNames()
  const toggle = (colour: Colour) =>
    set({ colours: colours.includes(colour) ? colours.filter((each) => each !== colour) : [...colours, colour] })
  return (
    <fieldset className={styles.colours} aria-label={listLabels.colours}>
      {allColours.map(([number]) => {
        const label = colourSentence(colourName(number, names))
        return (
          <button
            key={number}
            type="button"
            data-colour={number}
            aria-label={label}
            title={label}
            aria-pressed={colours.includes(number)}
            onClick={() => toggle(number)}
          />
        )
      })}
    </fieldset>
  )
}

/** Notes and places, in a menu: few lists are narrowed by them. */
function MoreMenu() {
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const { note, state, set } = useHighlightFilter()
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.more}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-pressed={note !== 'any' || state !== 'any'}
        aria-label={listLabels.more}
        title={listLabels.more}
        onClick={() => setOpen(true)}
      >
        <SlidersHorizontal aria-hidden />
      </button>
      {isOpen && (
        <MenuAt
          label={listLabels.more}
          anchor={button}
          onClose={() => setOpen(false)}
          groups={[
            (Object.entries(noteNames) as [NoteChoice, string][]).map(([id, label]) => ({
              id: `note-${id}`,
              label,
              current: id === note,
              run: () => set({ note: id }),
            })),
            (Object.entries(stateNames) as [StateChoice, string][]).map(([id, label]) => ({
              id: `state-${id}`,
              label,
              current: id === state,
              run: () => set({ state: id }),
            })),
          ]}
        />
      )}
    </>
  )
}

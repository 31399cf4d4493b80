import { useState } from 'react'
import { allCommands, menuLabel } from '#shared/commands.ts'
import type { Hit } from '#shared/views.ts'
import { useColourNames, useSearch } from '../data/cache/queries.ts'
import { useView } from '../data/state/view.ts'
import { Dialog } from '../ui/kit.ts'
import { byGroup, filterCommands } from './filter-commands.ts'
import styles from './Palette.module.css'
import { canRun, runCommand } from './registry.ts'
import { useKeyLabels } from './use-key-labels.ts'

type Command = (typeof allCommands)[number]

/** What can be chosen: something to do, or somewhere to go. */
interface Item {
  readonly id: string
  readonly label: string
  readonly aside: string | null
  run(): void
}

/** Fewer letters begin too many titles. */
const LEAST_LETTERS = 2
const MOST_ARTICLES = 6

/** Finds a command by its words and runs it, or an article by its title and opens it. Only what does something now is listed. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const groups = [...useCommandItems(words), ...useArticleItems(words)]
  const items = groups.flatMap(([, group]) => group)
  const chosen = Math.min(at, items.length - 1)
  const run = (item: Item | undefined) => {
    if (item === undefined) return
    onClose()
    // The dialog gives the focus back first: a command may want to put it elsewhere.
    requestAnimationFrame(() => item.run())
  }
  return (
    <Dialog title="Find a command or an article" onClose={onClose} bare>
      <input
        className={styles.question}
        autoFocus
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-items"
        aria-activedescendant={items[chosen] ? `palette-${items[chosen].id}` : undefined}
        aria-label="Find a command or an article"
        placeholder="What do you want to do, or read?"
        value={words}
        onChange={(event) => {
          setWords(event.target.value)
          setAt(0)
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setAt((chosen + 1) % Math.max(1, items.length))
          else if (event.key === 'ArrowUp') setAt((chosen - 1 + items.length) % Math.max(1, items.length))
          else if (event.key === 'Enter') run(items[chosen])
          else return
          event.preventDefault()
        }}
      />
      <div className={styles.items} role="listbox" id="palette-items" aria-label="Commands and articles">
        {groups.map(([name, group]) => (
          // biome-ignore lint/a11y/useSemanticElements: options may stand in groups, not in fieldsets
          <div key={name} role="group" aria-label={name}>
            <div className={styles.group} aria-hidden="true">
              {name}
            </div>
            {group.map((item) => (
              <div
                key={item.id}
                id={`palette-${item.id}`}
                role="option"
                tabIndex={-1}
                aria-selected={item === items[chosen]}
                className={styles.item}
                ref={(element) => {
                  if (item === items[chosen]) element?.scrollIntoView({ block: 'nearest' })
                }}
                onClick={() => run(item)}
                onKeyDown={(event) => {
                  if (event.key === 'Enter') run(item)
                }}
              >
                <span className={styles.label} dir="auto">
                  {item.label}
                </span>
                {item.aside !== null && (name === ARTICLES ? <small>{item.aside}</small> : <kbd>{item.aside}</kbd>)}
              </div>
            ))}
          </div>
        ))}
        {items.length === 0 && <p className={styles.none}>No command and no title has these words.</p>}
      </div>
    </Dialog>
  )
}

type Group = readonly [name: string, items: readonly Item[]]
const ARTICLES = 'Articles'

function useCommandItems(words: string): readonly Group[] {
  const [possible] = useState(() => new Set(allCommands.filter(({ id }) => canRun(id)).map(({ id }) => id)))
  const shown = useKeyLabels()
  const found = filterCommands(words, useColourNames()).filter(({ id }) => id !== 'palette' && possible.has(id))
  const item = (command: Command): Item => ({
    id: command.id,
    label: menuLabel(command),
    aside: shown(command.id),
    run: () => runCommand(command.id),
  })
  return byGroup(found).map(([group, commands]) => [group, commands.map(item)])
}

/** Articles with these words in their titles; the last word may be a beginning. */
function useArticleItems(words: string): readonly Group[] {
  const asked = words.trim()
  const { data } = useSearch(asked.length < LEAST_LETTERS ? '' : `in:title ${asked}`, MOST_ARTICLES, 'palette')
  const { open } = useView()
  if (data === undefined || asked.length < LEAST_LETTERS || data.hits.length === 0) return []
  const item = ({ id, title, row }: Hit): Item => ({
    id,
    label: title,
    aside: row.publisher ?? row.siteName,
    run: () => open(id),
  })
  return [[ARTICLES, data.hits.map(item)]]
}

import { type KeyboardEvent, useState } from 'react'
import { useView } from '../data/state/view.ts'
import { Dialog } from '../ui/kit.ts'
import styles from './Palette.module.css'
import { PaletteList } from './PaletteList.tsx'
import { paletteSentences } from './sentences.ts'
import { itemId, type PaletteItem, usePaletteItems } from './use-palette-items.ts'

/** Finds a command by its words and runs it, or an article by its title and opens it. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const [words, setWords] = useState('')
  const [position, setPosition] = useState(0)
  const groups = usePaletteItems(words)
  const items = groups.flatMap(([, group]) => group)
  const at = Math.min(position, items.length - 1)
  const active = items[at]
  const run = (item: PaletteItem | undefined, how: 'here' | 'beside' = 'here') => {
    if (item === undefined) return
    onClose()
    // The dialog returns the focus first: a command may move it elsewhere.
    requestAnimationFrame(() => {
      if (how === 'beside' && item.opens) useView.getState().split()
      item.run()
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setPosition((at + 1) % Math.max(1, items.length))
    else if (event.key === 'ArrowUp') setPosition((at - 1 + items.length) % Math.max(1, items.length))
    else if (event.key === 'Enter') run(active, event.ctrlKey || event.metaKey || event.altKey ? 'beside' : 'here')
    else return
    event.preventDefault()
  }
  return (
    <Dialog title={paletteSentences.title} onClose={onClose} bare>
      <input
        className={styles.question}
        autoFocus
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-items"
        aria-activedescendant={active && itemId(active)}
        aria-label={paletteSentences.title}
        placeholder={paletteSentences.hint}
        value={words}
        onChange={(event) => {
          setWords(event.target.value)
          setPosition(0)
        }}
        onKeyDown={onKeyDown}
      />
      <PaletteList id="palette-items" groups={groups} active={active} onRun={run} />
    </Dialog>
  )
}

import { useState } from 'react'
import type { Colour } from '#shared/model.ts'
import { useKeyLabels } from '../commands/use-key-labels.ts'
import { useColourNames } from '../data/cache/queries.ts'
import { colours } from '../data/colours.ts'
import { useChange } from '../data/mutate.ts'
import styles from './Colours.module.css'
import section from './section.module.css'
import { COLOURS_LESSON } from './sentences.ts'

/** The names of the five highlight colours in this library. */
export function Colours() {
  const names = useColourNames()
  return (
    <div className={section.section}>
      <p className={section.lesson}>{COLOURS_LESSON}</p>
      <div className={styles.colours}>
        {colours.map(([colour, own]) => (
          // A new field when the name changes elsewhere, as by Undo.
          <ColourName key={`${colour} ${names[colour] ?? ''}`} colour={colour} own={own} name={names[colour] ?? ''} />
        ))}
      </div>
    </div>
  )
}

interface ColourNameProps {
  readonly colour: Colour
  /** The name it has without another. */
  readonly own: string
  readonly name: string
}

function ColourName({ colour, own, name }: ColourNameProps) {
  const change = useChange()
  const key = useKeyLabels()(`colour-${colour}`)
  const [text, setText] = useState(name)
  const save = () => {
    if (text.trim() !== name) void change('name-colours', { names: { [colour]: text } }, 'quietly')
  }
  return (
    <label className={styles.colour}>
      <span className={styles.swatch} data-colour={colour} aria-hidden="true" />
      <span>{own}</span>
      <span className={styles.key}>{key !== null && <kbd>{key}</kbd>}</span>
      <input
        type="text"
        dir="auto"
        maxLength={40}
        placeholder={own}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save()
          // The first press resets the name, the next one closes the dialog.
          else if (event.key === 'Escape' && text !== name) setText(name)
          else return
          event.preventDefault()
          event.stopPropagation()
        }}
      />
    </label>
  )
}

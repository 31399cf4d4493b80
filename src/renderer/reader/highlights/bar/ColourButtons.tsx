import type { Colour } from '#shared/model.ts'
import { runHere } from '../../../commands/registry.ts'
import { useKeyLabels } from '../../../commands/use-key-labels.ts'
import { colours } from '../../../data/colours.ts'
import { highlightLabel, labelWithKey } from '../sentences.ts'
import styles from './SelectionBar.module.css'

interface Props {
  /** What the reader calls the colours. */
  readonly names: Readonly<Record<string, string>>
  /** The colour of the active highlight; null for a selection. */
  readonly colour: Colour | null
}

/** One button for each colour: highlights the selection in it, or gives it to the active highlight. */
export function ColourButtons({ names, colour }: Props) {
  const keys = useKeyLabels()
  return colours.map(([number, defaultName]) => {
    const name = names[number] || defaultName
    return (
      <button
        key={number}
        type="button"
        className={styles.swatch}
        data-colour={number}
        aria-label={colour === null ? highlightLabel(name) : name}
        title={labelWithKey(name, keys(`colour-${number}`))}
        aria-pressed={colour === null ? undefined : colour === number}
        onClick={() => runHere(`colour-${number}`)}
      />
    )
  })
}

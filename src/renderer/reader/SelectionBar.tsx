import { Copy, MessageSquare, Trash2 } from 'lucide-react'
import { keysShown } from '#shared/commands.ts'
import type { Colour } from '#shared/model.ts'
import { runCommand } from '../commands/registry.ts'
import { isMac } from '../ui/platform.ts'
import styles from './SelectionBar.module.css'
import type { Spot } from './spots.ts'

export const colours = [
  [1, 'Yellow'],
  [2, 'Green'],
  [3, 'Blue'],
  [4, 'Red'],
  [5, 'Purple'],
] as const satisfies readonly (readonly [Colour, string])[]

/** Room for the bar above a passage. */
const ABOVE = 44
/** What it takes at the widest. */
const WIDTH = 400

interface Props {
  readonly spot: Spot
  readonly frameWidth: number
  readonly names: Readonly<Record<string, string>>
  /** The colour of the highlight that is chosen; null for a selection. */
  readonly colour: Colour | null
}

/** What can be done with a passage: it stands above it, and never takes the selection away. */
export function SelectionBar({ spot, frameWidth, names, colour }: Props) {
  const chosen = colour !== null
  const insetBlockStart = spot.top > ABOVE ? spot.top - ABOVE : spot.bottom + 8
  const left = Math.max(0, Math.min(spot.left, frameWidth - WIDTH))
  return (
    <div
      className={styles.bar}
      role="toolbar"
      aria-label={chosen ? 'Highlight' : 'Selection'}
      style={{ insetBlockStart, left }}
      // A press would take the focus, and with it the selection.
      onMouseDown={(event) => event.preventDefault()}
    >
      {colours.map(([number, name]) => (
        <button
          key={number}
          type="button"
          className={styles.swatch}
          data-colour={number}
          aria-label={`${names[number] || name}${chosen ? '' : ': highlight'}`}
          title={`${names[number] || name} (${number})`}
          aria-pressed={chosen ? colour === number : undefined}
          onClick={() => runCommand(`colour-${number}`)}
        />
      ))}
      <span className={styles.line} aria-hidden />
      <button type="button" className={styles.way} onClick={() => runCommand('note')}>
        <MessageSquare aria-hidden /> Note <kbd>{keysShown('note', isMac)}</kbd>
      </button>
      <button type="button" className={styles.way} onClick={() => runCommand('copy')}>
        <Copy aria-hidden /> Copy <kbd>{keysShown('copy', isMac)}</kbd>
      </button>
      {chosen && (
        <button
          type="button"
          className={styles.way}
          aria-label="Remove the highlight"
          title={`Remove the highlight (${keysShown('remove-highlight', isMac)})`}
          onClick={() => runCommand('remove-highlight')}
        >
          <Trash2 aria-hidden />
        </button>
      )}
    </div>
  )
}

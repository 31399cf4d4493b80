import type { MouseEvent, ReactNode, RefObject } from 'react'
import type { CommandId } from '#shared/commands.ts'
import { runHere } from '../../commands/registry.ts'
import { useKeyLabels } from '../../commands/use-key-labels.ts'
import { regionOf } from '../../ui/focus-targets.ts'
import { focusText } from '../../ui/keep-focus.ts'
import styles from './Toolbar.module.css'

export interface ToolProps {
  /** What it runs; null for a button that does something else. */
  readonly id: CommandId | null
  /** Its name, and the first part of its tooltip. */
  readonly label: string
  /** The word next to its icon; null for the icon alone. */
  readonly word?: string | null
  readonly icon: ReactNode
  readonly pressed?: boolean
  readonly disabled?: boolean
  /** For a button that opens a menu or panel: where that opens, and whether it is open. */
  readonly anchor?: RefObject<HTMLButtonElement | null>
  readonly open?: boolean
  readonly opensMenu?: boolean
  readonly onPress?: () => void
}

/** A button of the toolbar that runs a command on the article. */
export function Tool({ id, label, word = null, icon, pressed, disabled, anchor, open, opensMenu, onPress }: ToolProps) {
  const keyLabels = useKeyLabels()
  const keys = id === null ? null : keyLabels(id)
  return (
    <button
      ref={anchor}
      type="button"
      className={styles.tool}
      aria-label={label}
      aria-pressed={pressed}
      aria-haspopup={opensMenu ? 'menu' : undefined}
      aria-expanded={open}
      disabled={disabled}
      data-tip={label}
      data-keys={keys ?? undefined}
      onMouseDown={keepFocus}
      onClick={onPress ?? (() => id !== null && runHere(id))}
    >
      {icon}
      {word !== null && <span>{word}</span>}
    </button>
  )
}

/**
 * Keeps the focus where it is while a button is pressed, because the button acts on the selection there. From a field in
 * another part of the window it moves to the text: the field's own undo would answer the next key.
 */
function keepFocus(event: MouseEvent): void {
  event.preventDefault()
  const active = document.activeElement
  if (active?.matches('input, textarea') && regionOf(active) !== 'page') focusText()
}

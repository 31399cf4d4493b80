import type { MouseEvent, ReactNode, RefObject } from 'react'
import type { CommandId } from '#shared/commands.ts'
import { runHere } from '../../commands/registry.ts'
import { useKeyLabels } from '../../commands/use-key-labels.ts'
import { IconButton } from '../../ui/Button.tsx'
import { regionOf } from '../../ui/focus-targets.ts'
import { focusText } from '../../ui/keep-focus.ts'

interface Props {
  readonly id: CommandId
  readonly label: string
  readonly pressed?: boolean
  readonly disabled?: boolean
  /** For a button that opens a menu or panel: where that opens, and whether it is open. */
  readonly anchor?: RefObject<HTMLButtonElement | null>
  readonly open?: boolean
  readonly children: ReactNode
}

/** A button of the toolbar that runs a command on the article. */
export function Tool({ id, label, pressed, disabled, anchor, open, children }: Props) {
  const keys = useKeyLabels()
  return (
    <IconButton
      ref={anchor}
      label={label}
      keys={keys(id)}
      aria-pressed={pressed}
      aria-expanded={open}
      disabled={disabled}
      onMouseDown={keepFocus}
      onClick={() => runHere(id)}
    >
      {children}
    </IconButton>
  )
}

/**
 * Keeps the focus where it is while a button is pressed, because the button acts on the selection there. From a field in
 * another part of the window it moves to the text: the field's own undo would answer the next key.
 */
export function keepFocus(event: MouseEvent): void {
  event.preventDefault()
  const active = document.activeElement
  if (active?.matches('input, textarea') && regionOf(active) !== 'page') focusText()
}

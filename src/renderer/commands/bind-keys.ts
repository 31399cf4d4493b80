import { meaningsOf } from '#shared/commands/keys.ts'
import { commandFor } from '#shared/commands.ts'
import { useKeySettings } from '../data/key-settings.ts'
import { useTypeAhead } from '../data/state/type-ahead.ts'
import { isMac } from '../ui/platform.ts'
import { runCommand } from './registry.ts'

/** The commands whose keys a document or an element answers. */
export type Scope = 'window' | 'article' | 'both'

/** Makes keys run commands while the focus is in `target`, with the keys from the settings. @returns stops it */
export function bindKeys(target: Window | Document | HTMLElement, scope: Scope): () => void {
  const onKeyDown = (native: Event) => {
    const event = native as KeyboardEvent
    // Autocompletion sends events without a key.
    if (event.defaultPrevented || event.key === undefined || belongsToField(event)) return
    const settings = useKeySettings.getState()
    const command = firstOf(meaningsOf(event, isMac), (press) => commandFor(press, settings))
    if (command === null || (scope !== 'both' && command.where !== scope)) return
    if (isIn(event, DIALOG) && !((event.ctrlKey || event.metaKey) && WORKS_IN_DIALOGS.has(command.id))) return
    if (event.repeat && !command.repeats) return event.preventDefault()
    if (runCommand(command.id)) event.preventDefault()
  }
  const onTypeAhead = (event: Event) => {
    if (!useTypeAhead.getState().take(event as KeyboardEvent)) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  target.addEventListener('keydown', onTypeAhead, { capture: true })
  target.addEventListener('keydown', onKeyDown)
  return () => {
    target.removeEventListener('keydown', onTypeAhead, { capture: true })
    target.removeEventListener('keydown', onKeyDown)
  }
}

function firstOf<T, U>(items: readonly T[], find: (item: T) => U | null): U | null {
  for (const item of items) {
    const result = find(item)
    if (result !== null) return result
  }
  return null
}

const DIALOG = '[role="dialog"], [role="alertdialog"]'
/** Commands that work in a dialog too, with Control or Command: undo, selecting, and opening another dialog. */
const WORKS_IN_DIALOGS: ReadonlySet<string> = new Set(['undo', 'redo', 'select-all', 'settings', 'palette', 'help'])

function isIn(event: KeyboardEvent, selector: string): boolean {
  const target = event.composedPath()[0] as Element | undefined
  return target !== undefined && 'closest' in target && target.closest(selector) !== null
}

const FIELD = [
  'textarea',
  ...['text', 'search', 'url', 'email', 'number', 'password', 'tel'].map((type) => `input[type="${type}"]`),
].join()

/** Controls that Space presses. */
const PRESSABLE = 'button, summary, select, input, [role="button"], [role="treeitem"], [role="tab"], [role="option"]'
/** Controls in which Home, End and the page keys move. */
const NAVIGABLE =
  'select, input, [role="tree"], [role="tablist"], [role="slider"], [role="separator"], [role="scrollbar"]'

/** Keys that mean nothing in any field: F6 goes from one part of a window to the next, F8 to a message. */
const OF_NO_FIELD: ReadonlySet<string> = new Set(['F6', 'F8'])

function belongsToControl(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  if (event.key === ' ') return isIn(event, PRESSABLE)
  return ['Home', 'End', 'PageUp', 'PageDown'].includes(event.key) && isIn(event, NAVIGABLE)
}

/** Whether a key belongs to the focused control: a field needs letters, editing keys and undo; menus and lists, letters. */
export function belongsToField(event: KeyboardEvent): boolean {
  if (event.isComposing) return true
  if (OF_NO_FIELD.has(event.key)) return false
  const withModifier = event.ctrlKey || event.metaKey
  if (!withModifier && isIn(event, '[role="menu"], select')) return true
  if (belongsToControl(event)) return true
  return isIn(event, FIELD) && (!withModifier || /^[zycvx]$/i.test(event.key))
}

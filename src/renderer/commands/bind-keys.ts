import { meaningsOf } from '#shared/commands/keys.ts'
import { commandFor } from '#shared/commands.ts'
import { useKeySettings } from '../data/key-settings.ts'
import { useTypeAhead } from '../data/state/type-ahead.ts'
import { isMac } from '../ui/platform.ts'
import { runCommand } from './registry.ts'

/** Which commands a document or an element takes keys for. */
export type Scope = 'window' | 'article' | 'both'

/** Makes keys run commands while the focus is in `target`, those its user chose included. @returns the way to stop */
export function bindKeys(target: Window | Document | HTMLElement, scope: Scope): () => void {
  const pressed = (given: Event) => {
    const event = given as KeyboardEvent
    // What completes a field sends events without a key.
    if (event.defaultPrevented || event.key === undefined || belongsToField(event)) return
    const settings = useKeySettings.getState()
    const command = firstOf(meaningsOf(event, isMac), (press) => commandFor(press, settings))
    if (command === null || (scope !== 'both' && command.where !== scope)) return
    if (isIn(event, DIALOG) && !((event.ctrlKey || event.metaKey) && EVEN_THERE.has(command.id))) return
    if (event.repeat && !command.repeats) return event.preventDefault()
    if (runCommand(command.id)) event.preventDefault()
  }
  const typedAhead = (event: Event) => {
    if (!useTypeAhead.getState().take(event as KeyboardEvent)) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  target.addEventListener('keydown', typedAhead, { capture: true })
  target.addEventListener('keydown', pressed)
  return () => {
    target.removeEventListener('keydown', typedAhead, { capture: true })
    target.removeEventListener('keydown', pressed)
  }
}

function firstOf<T, U>(items: readonly T[], find: (item: T) => U | null): U | null {
  for (const item of items) {
    const found = find(item)
    if (found !== null) return found
  }
  return null
}

const DIALOG = '[role="dialog"], [role="alertdialog"]'
/** What a dialog does not keep from working, with Control or Command: taking back, selecting, and what leads to another dialog. */
const EVEN_THERE: ReadonlySet<string> = new Set(['undo', 'redo', 'select-all', 'settings', 'palette', 'help'])

function isIn(event: KeyboardEvent, selector: string): boolean {
  const target = event.composedPath()[0] as Element | undefined
  return target !== undefined && 'closest' in target && target.closest(selector) !== null
}

const FIELD = [
  'textarea',
  ...['text', 'search', 'url', 'email', 'number', 'password', 'tel'].map((type) => `input[type="${type}"]`),
].join()

/** What a key without Control or Command does on what has the focus: Space presses it, the others move in it. */
const PRESSED = 'button, summary, select, input, [role="button"], [role="treeitem"], [role="tab"], [role="option"]'
const MOVED_IN =
  'select, input, [role="tree"], [role="tablist"], [role="slider"], [role="separator"], [role="scrollbar"]'

function belongsToControl(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  if (event.key === ' ') return isIn(event, PRESSED)
  return ['Home', 'End', 'PageUp', 'PageDown'].includes(event.key) && isIn(event, MOVED_IN)
}

/** A field keeps its letters, its editing keys and its own undo; a menu and a list of choices keep their letters. */
export function belongsToField(event: KeyboardEvent): boolean {
  if (event.isComposing) return true
  const withModifier = event.ctrlKey || event.metaKey
  if (!withModifier && isIn(event, '[role="menu"], select')) return true
  if (belongsToControl(event)) return true
  return isIn(event, FIELD) && (!withModifier || /^[zycvx]$/i.test(event.key))
}

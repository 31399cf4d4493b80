import { tinykeys } from 'tinykeys'
import { type Command, type CommandId, commands } from '#shared/commands.ts'
import { useTypeAhead } from '../data/type-ahead.ts'
import { runCommand } from './registry.ts'

/** Which commands a document or an element takes keys for. */
export type Scope = 'window' | 'article' | 'both'

/** Makes keys run commands while the focus is in `target`. @returns the way to stop */
export function bindKeys(target: Window | Document | HTMLElement, scope: Scope): () => void {
  const bindings: Record<string, (event: KeyboardEvent) => void> = {}
  for (const command of commands as readonly Command[]) {
    if (scope !== 'both' && command.where !== scope) continue
    for (const key of command.keys) {
      const run = (event: KeyboardEvent) => {
        if (event.defaultPrevented) return
        if (runCommand(command.id as CommandId)) event.preventDefault()
      }
      for (const pattern of patterns(key)) bindings[pattern] = run
    }
  }
  const unbind = tinykeys(target as Window, bindings, { ignore: belongsToField })
  const typedAhead = (event: Event) => {
    if (!useTypeAhead.getState().take(event as KeyboardEvent)) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  target.addEventListener('keydown', typedAhead, { capture: true })
  return () => {
    unbind()
    target.removeEventListener('keydown', typedAhead, { capture: true })
  }
}

/** Whether Shift or AltGr is needed for a sign depends on the keyboard, so either may be pressed or not. */
function patterns(key: string): readonly string[] {
  return key.length === 1 && !/[a-z0-9]/.test(key) ? [`[Shift]+${key}`, `AltGraph+${key}`] : [key]
}

const TYPED = new Set(['text', 'search', 'url', 'email', 'number', 'password', 'tel'])

/** A field keeps its letters, its editing keys and its own undo; a dialog keeps all single keys. */
export function belongsToField(event: KeyboardEvent): boolean {
  if (event.isComposing) return true
  const target = event.composedPath()[0] as Element | undefined
  if (target === undefined || !('closest' in target)) return false
  const withModifier = event.ctrlKey || event.metaKey
  if (!withModifier && target.closest('[role="dialog"], [role="alertdialog"], select') !== null) return true
  const field =
    target.tagName === 'TEXTAREA' || (target.tagName === 'INPUT' && TYPED.has((target as HTMLInputElement).type))
  return field && (!withModifier || /^[zyacvx]$/i.test(event.key))
}

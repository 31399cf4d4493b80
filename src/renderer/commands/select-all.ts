import { modalOf, regionOf } from '../ui/focus-places.ts'
import { runCommand } from './registry.ts'

/** Selects all of what has the focus: a field, a dialog, the list, or the text; never the window with its labels. */
export function selectAll(): void {
  const active = document.activeElement
  if (active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement) return active.select()
  const modal = modalOf()
  if (modal !== null) return document.getSelection()?.selectAllChildren(modal)
  const text = document.querySelector<HTMLIFrameElement>('[data-region="page"] iframe[data-ready]')?.contentDocument
  const root = text?.querySelector('main')
  const isOfList = active !== null && ['list', 'shelf'].includes(regionOf(active) ?? '')
  if (isOfList || !root) runCommand('choose-all')
  else text?.getSelection()?.selectAllChildren(root)
}

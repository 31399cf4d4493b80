import { modalOf, regionOf } from '../ui/focus-targets.ts'
import { runCommand } from './registry.ts'

/** Selects all of what has the focus: a field, a dialog, the list, or the text; never the window with its labels. */
export function selectAll(): void {
  const active = document.activeElement
  const modal = modalOf()
  const text = document.querySelector<HTMLIFrameElement>('[data-region="page"] iframe[data-ready]')?.contentDocument
  const root = text?.querySelector('main')
  const isOfList = active !== null && ['list', 'shelf'].includes(regionOf(active) ?? '')
  if (active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement) active.select()
  else if (modal !== null) document.getSelection()?.selectAllChildren(modal)
  else if (isOfList || !root) runCommand('choose-all')
  else text?.getSelection()?.selectAllChildren(root)
}

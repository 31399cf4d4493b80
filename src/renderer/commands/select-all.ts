import { modalOf, regionOf, textFrame } from '../ui/focus-targets.ts'
import { runCommand } from './registry.ts'

/** Selects everything in the part that has the focus: a field, a dialog, the list or the text; never the labels of the window. */
export function selectAll(): void {
  const active = document.activeElement
  const modal = modalOf()
  const text = textFrame()?.contentDocument
  const root = text?.querySelector('main')
  const isInList = active !== null && ['list', 'shelf'].includes(regionOf(active) ?? '')
  if (active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement) active.select()
  else if (modal !== null) document.getSelection()?.selectAllChildren(modal)
  else if (isInList || !root) runCommand('choose-all')
  else text?.getSelection()?.selectAllChildren(root)
}

import { DONE, OPEN } from '#shared/markdown/tasks.ts'
import { hasWords, isBlank, newElement } from '../dom/elements.ts'
import type { PlainForm } from './plain-form.ts'

/** Style sheets recognise a mark by this value: it replaces the bullet of its item. */
const TASK = 'task'

/** Tasks in a list begin with a mark instead of a check box. */
export const taskLists: readonly PlainForm[] = [
  {
    names: ['input'],
    write(box) {
      const item = box.closest('li')
      if (box.getAttribute('type')?.toLowerCase() !== 'checkbox' || item === null || !isFirst(box, item)) return
      const mark = newElement(box, 'data', box.hasAttribute('checked') ? DONE : OPEN)
      mark.setAttribute('value', TASK)
      const hasBlank = /^\s/.test(box.nextSibling?.nodeValue ?? '')
      box.replaceWith(mark, ...(hasBlank ? [] : [' ']))
    },
  },
]

/** A box in the middle of an item is part of a form, or opens something. */
function isFirst(box: Element, item: Element): boolean {
  for (let node: Node = box; node !== item; node = node.parentNode as Node) {
    for (let before = node.previousSibling; before !== null; before = before.previousSibling)
      if (!isBlank(before)) return false
  }
  // A box that the visitor can tick is a question to them.
  const asked = item.closest('form, fieldset, nav, [role="menu"]') !== null && !box.hasAttribute('disabled')
  return !asked && hasWords(item)
}

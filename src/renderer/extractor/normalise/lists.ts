import { unwrap, wordsIn } from '../dom/elements.ts'
import type { PlainForm } from './plain-form.ts'

const LISTS = 'ul, ol, menu, dir'

/** A list within a list is part of the item before it: HTML allows nothing but items in a list, browsers do not mind. */
export const lists: readonly PlainForm[] = [{ names: ['ul', 'ol', 'menu', 'dir'], write: nestInItems }]

/** Does the same to all lists of a tree. */
export function nestLists(root: Element): void {
  for (const list of root.querySelectorAll(LISTS)) nestInItems(list)
}

function nestInItems(list: Element): void {
  if (![...list.children].some(isOutOfPlace)) return
  for (const box of list.querySelectorAll(':scope > div, :scope > span')) {
    if ([...box.children].some((child) => child.matches(`li, ${LISTS}`))) unwrap(box)
  }
  let item: Element | null = null
  for (const child of [...list.children]) {
    if (!isOutOfPlace(child)) {
      if (child.localName === 'li') item = child
    } else if (item === null) {
      // The outer list only indents the inner one.
      const next = child.nextElementSibling
      if (child.matches(LISTS)) unwrap(child)
      item = next === null ? null : next.previousElementSibling
    } else if (child.matches(LISTS)) item.append(child)
    else {
      for (const inner of [...child.children]) item.append(inner)
      child.remove()
    }
  }
}

/** A list directly in a list, one in a box, and one in an item of its own that has no mark. */
function isOutOfPlace(child: Element): boolean {
  if (child.matches(LISTS)) return true
  if (child.matches('div, span')) return [...child.children].some((inner) => inner.matches(`li, ${LISTS}`))
  const style = child.getAttribute('style') ?? ''
  if (child.localName !== 'li' || !/list-style(?:-type)?\s*:\s*none/i.test(style)) return false
  const inside = [...child.children]
  return (
    inside.length > 0 &&
    inside.every((inner) => inner.matches(LISTS)) &&
    inside.map(wordsIn).join('') === wordsIn(child)
  )
}

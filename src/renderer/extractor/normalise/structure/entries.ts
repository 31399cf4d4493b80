import { isBlock } from '../../dom/blocks.ts'
import { unwrap } from '../../dom/elements.ts'
import type { PlainForm } from '../plain-form.ts'

/**
 * A box that is all of an item's own text, as wikis write it (`<li><div>…</div><ul>…</ul></li>`), says nothing:
 * Readability judges it by itself, and drops it where it is short and linked.
 */
export const entries: readonly PlainForm[] = [
  {
    names: ['li', 'td', 'th', 'dd', 'dt'],
    write(entry) {
      const parts = [...entry.childNodes].filter((node) => node.nodeType === 1 || (node.nodeValue ?? '').trim() !== '')
      const [box, ...rest] = parts as Element[]
      if (box?.nodeType !== 1 || !box.matches('div, section')) return
      if (!rest.every((part) => part.nodeType === 1 && part.matches('ul, ol'))) return
      if (![...box.querySelectorAll('*')].some(isBlock)) unwrap(box)
    },
  },
]

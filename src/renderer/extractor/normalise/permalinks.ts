import { wordsIn } from '../dom/elements.ts'
import type { PlainForm } from './plain-form.ts'

/** What links to their own place say: a reader cannot use them in a copy. */
const SIGN = /^(?:[¶§#☍⚓∞↪🔗]|\u{1f517}\ufe0f?|\[#\]|\(#\)|permalink|anchor)$/iu
const NAMED = /perma-?link|header-?link|heading-?anchor|anchor|self-?link|link to this|direct link/i
/** How far up the place is that a link leads to. */
const FARTHEST = 6

/** Links that lead to where they are (`¶`, `§`, `#`), in captions, terms, cells and notes: decoration of the page. */
export const permalinks: readonly PlainForm[] = [
  {
    names: ['a'],
    write(link) {
      const href = link.getAttribute('href') ?? ''
      const at = href.indexOf('#')
      if (at < 0 || !SIGN.test(wordsIn(link)) || link.querySelector('img') !== null) return
      if (!leadsHere(link, href.slice(at + 1)) && !isNamed(link)) return
      const before = link.previousSibling
      if (before?.nodeType === 3)
        (before as Text).data = (before as Text).data.replace(/[ \t\n\u00a0]+$/, link.nextSibling === null ? '' : ' ')
      link.remove()
    },
  },
]

/** Whether a link leads to an element around it, or to none of the page: ids that would clobber it are gone. */
function leadsHere(link: Element, name: string): boolean {
  if ((link.getAttribute('href') ?? '').startsWith('#') && link.ownerDocument.getElementById(name) === null) return true
  let at: Element | null = link
  for (let depth = 0; at !== null && depth < FARTHEST; depth += 1, at = at.parentElement)
    if (name !== '' && (at.id === name || at.getAttribute('name') === name)) return true
  return false
}

function isNamed(link: Element): boolean {
  return ['class', 'title', 'aria-label', 'rel'].some((name) => NAMED.test(link.getAttribute(name) ?? ''))
}

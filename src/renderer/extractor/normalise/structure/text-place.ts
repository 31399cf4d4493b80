import { isBlock } from '../../dom/blocks.ts'
import { childrenOf, wordsIn } from '../../dom/elements.ts'
import { hasJunkName } from '../../dom/junk.ts'
import { PROSE, weightOf } from '../../dom/prose.ts'
import { byElement } from '../../dom/remember.ts'
import { SITE_PARTS } from '../../dom/site-parts.ts'

const NEAREST = 3
const DEEPEST = 4

/** Whether an element is a paragraph of unlinked prose. */
export const isProseParagraph = byElement(
  (element: Element): boolean =>
    element.matches('p, div, blockquote, section') &&
    childrenOf(element).every((child) => child.localName === 'br' || !isBlock(child)) &&
    weightOf(wordsIn(element)) >= PROSE &&
    linkedIn(element) < 0.5,
)

/** The share of an element's text that is linked, 0-1; links within the page do not count. */
export function linkedIn(element: Element): number {
  const words = wordsIn(element).length
  if (words === 0) return 0
  let linked = 0
  for (const link of element.querySelectorAll('a[href]'))
    if (!(link.getAttribute('href') ?? '').startsWith('#')) linked += wordsIn(link).length
  return Math.min(1, linked / words)
}

/** Whether prose is next to an element, or next to a box that it begins or ends, and no box around it is the site's. */
export function isAmongProse(element: Element): boolean {
  return (
    isOutsideSite(element) && (hasProse(element, 'previousElementSibling') || hasProse(element, 'nextElementSibling'))
  )
}

/** Whether prose is before and behind an element, or the boxes that it begins or ends. */
export function isBetweenProse(element: Element): boolean {
  return hasProse(element, 'previousElementSibling') && hasProse(element, 'nextElementSibling')
}

/** Whether no element around this one says that it belongs to the site rather than to the text. */
export function isOutsideSite({ parentElement }: Element): boolean {
  return parentElement === null || isOfText(parentElement)
}

const isOfText = byElement((box: Element): boolean => {
  for (let up: Element | null = box; up !== null && up.localName !== 'body'; up = up.parentElement) {
    if (up.matches('article, main')) return true
    if (up.matches(SITE_PARTS) || hasJunkName(up)) return false
  }
  return true
})

function hasProse(element: Element, step: 'previousElementSibling' | 'nextElementSibling'): boolean {
  let box: Element | null = element
  for (let depth = 0; box !== null && depth < DEEPEST; depth += 1, box = box.parentElement) {
    if (box.matches('body, article, main')) return false
    let sibling = box[step]
    for (let count = 0; sibling !== null && count < NEAREST; count += 1, sibling = sibling[step])
      if (isProseParagraph(sibling)) return true
  }
  return false
}

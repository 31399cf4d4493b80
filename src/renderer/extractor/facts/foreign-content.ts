import type { Block } from '../dom/blocks.ts'
import { isComments, isLabel } from '../dom/junk.ts'
import type { PageFacts } from './page-facts.ts'

/** Boxes of readers' comments, other stories and quotations. */
const FOREIGN =
  '[itemtype*="Comment"], [itemprop~=comment], [class*="comment" i], [id*="comment" i], [class*="related" i], [id*="related" i], [class*="recommend" i], [role=complementary], aside, nav, blockquote'
const FOLLOWING = 4
/** A box with its own heading is as near to a name as this. */
const DEEPEST = 6
const LONGEST_LABEL = 60

/** Whether an element is about another text than the headline's: a comment, a teaser, another article. */
export function isForeign(element: Element, headline: Block | null, { blocks, behind }: PageFacts): boolean {
  const above = blocks[behind - 1]
  if (above !== undefined && (above.last.compareDocumentPosition(element) & FOLLOWING) === 0) return true
  const within = (box: Element | null) =>
    box !== null &&
    box.nodeName !== 'BODY' &&
    box.nodeName !== 'HTML' &&
    !(headline !== null && box.contains(headline.container))
  if (within(element.closest(FOREIGN)) || (headline !== null && within(element.closest('article')))) return true
  return isOfSiteFooter(element, headline) || isAnnounced(element, headline)
}

/** An article's own footer may name its author. */
function isOfSiteFooter(element: Element, headline: Block | null): boolean {
  const footer = element.closest('footer')
  if (footer === null || (headline !== null && footer.contains(headline.container))) return false
  const article = footer.parentElement?.closest('article, [itemtype*="Article"], [itemtype*="Posting"]') ?? null
  return article === null || headline === null || !article.contains(headline.container)
}

/** In a box whose own heading announces other stories or comments: `More stories`, `3 comments`. */
function isAnnounced(element: Element, headline: Block | null): boolean {
  let box: Element | null = element
  for (let depth = 0; depth < DEEPEST && box !== null && box.nodeName !== 'BODY'; depth += 1) {
    if (headline !== null && box.contains(headline.container)) return false
    if (announces(box.firstElementChild) || announces(box.previousElementSibling)) return true
    box = box.parentElement
  }
  return false
}

function announces(heading: Element | null): boolean {
  if (heading === null || !/^H[1-6]$/.test(heading.nodeName)) return false
  const text = (heading.textContent ?? '').replace(/\s+/g, ' ').trim()
  return text.length <= LONGEST_LABEL && (isLabel(text) || isComments(text))
}

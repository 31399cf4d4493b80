import type { Block } from '../dom/blocks.ts'
import type { PageFacts } from './page-facts.ts'

/** Boxes of readers' comments, other stories and quotations. */
const FOREIGN =
  '[itemtype*="Comment"], [class*="comment" i], [id*="comment" i], [class*="related" i], aside, nav, footer, blockquote'

const FOLLOWING = 4

/** Whether an element is about another text than the headline's: a comment, a teaser, another article. */
export function isForeign(element: Element, headline: Block | null, { blocks, behind }: PageFacts): boolean {
  const above = blocks[behind - 1]
  if (above !== undefined && (above.last.compareDocumentPosition(element) & FOLLOWING) === 0) return true
  const within = (box: Element | null) =>
    box !== null &&
    box.nodeName !== 'BODY' &&
    box.nodeName !== 'HTML' &&
    !(headline !== null && box.contains(headline.container))
  return within(element.closest(FOREIGN)) || (headline !== null && within(element.closest('article')))
}

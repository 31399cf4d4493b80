import type { Block } from '../dom/blocks.ts'
import { beginningOf } from '../dom/elements.ts'
import { isComments, isLabel } from '../dom/junk.ts'
import { byElement } from '../dom/remember.ts'
import type { PageFacts } from './page-facts.ts'

/** Boxes of readers' comments and other stories. */
const FOREIGN_BOXES =
  '[itemtype*="Comment"], [itemprop~=comment], [class*="comment" i], [id*="comment" i], [class*="related" i], [id*="related" i], [class*="recommend" i]'
/** Boxes next to the text; one of them may be about the article itself. */
const NEXT_TO_TEXT = '[role=complementary], aside, nav, blockquote'
const FOLLOWING = 4
/** A box with its own heading is as near to a name as this. */
const DEEPEST = 6
const LONGEST_LABEL = 60

/** Whether an element is about another text than the headline's: a comment, a teaser, another article; or beside it. */
export function isForeign(element: Element, headline: Block | null, page: PageFacts): boolean {
  return isWithin(element.closest(NEXT_TO_TEXT), headline) || isOfOthers(element, headline, page)
}

/** Whether an element is in a comment, a box with other stories, another article or the site's footer. */
export function isOfOthers(element: Element, headline: Block | null, { blocks, behind }: PageFacts): boolean {
  const above = blocks[behind - 1]
  if (above !== undefined && (above.last.compareDocumentPosition(element) & FOLLOWING) === 0) return true
  if (isWithin(element.closest(FOREIGN_BOXES), headline) || isOfOtherArticle(element, headline)) return true
  return isOfSiteFooter(element, headline) || isAnnounced(element, headline)
}

/** Whether a box is a part of the page, and does not hold the headline. */
function isWithin(box: Element | null, headline: Block | null): boolean {
  return (
    box !== null && !/^(?:BODY|HTML)$/.test(box.nodeName) && !(headline !== null && box.contains(headline.container))
  )
}

function isOfOtherArticle(element: Element, headline: Block | null): boolean {
  const article = element.closest('article')
  return headline !== null && isWithin(article, headline) && article !== textBehind(headline)
}

/** The text of a headline that is in no article: the first article behind it. */
const textBehind = byElement(({ container }: Block): Element | null => {
  const articles = container.closest('article') === null ? [...container.ownerDocument.querySelectorAll('article')] : []
  // They are in order. Not one after the other: of siblings, a browser counts all that are before both.
  let [from, to] = [0, articles.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((container.compareDocumentPosition(articles[middle] as Element) & FOLLOWING) !== 0) to = middle
    else from = middle + 1
  }
  return articles[from] ?? null
})

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

function announces(element: Element | null): boolean {
  return element !== null && /^H[1-6]$/.test(element.nodeName) && announcesOthers(element)
}

/** Each heading may be asked by all that follow it. */
const announcesOthers = byElement((heading: Element): boolean => {
  const text = beginningOf(heading, LONGEST_LABEL)
  return text.length <= LONGEST_LABEL && (isLabel(text) || isComments(text))
})

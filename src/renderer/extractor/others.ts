import type { Block } from './blocks.ts'

/** Where readers' comments, other stories and what is quoted stand. */
const OF_OTHERS =
  '[itemtype*="Comment"], [class*="comment" i], [id*="comment" i], [class*="related" i], aside, nav, footer, blockquote'

/** Whether an element speaks of another text than the headline's: of a comment, a story beside it, another article. */
export function isOfOthers(element: Element, headline: Block | null): boolean {
  const within = (box: Element | null) =>
    box !== null &&
    box.nodeName !== 'BODY' &&
    box.nodeName !== 'HTML' &&
    !(headline !== null && box.contains(headline.container))
  return within(element.closest(OF_OTHERS)) || (headline !== null && within(element.closest('article')))
}

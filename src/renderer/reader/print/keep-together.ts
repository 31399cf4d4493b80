/** A block with more characters than this is a text of its own: to keep it on one page could leave the page before empty. */
const MOST_CHARACTERS = 600
/** What fills pages itself, however few its characters are. */
const TALL = 'table, pre, blockquote, ol, ul, dl, details'

/**
 * Marks the figures and rows of a text that paper keeps on one page. All others may break: one that is taller than the
 * rest of a page would move to the next and leave the first with its title alone.
 */
export function keepTogether(text: ParentNode): void {
  for (const block of text.querySelectorAll<HTMLElement>('figure, tr')) {
    const pictures = block.querySelectorAll('img, svg').length
    const isSmall =
      pictures <= (block.localName === 'tr' ? block.children.length : 1) &&
      block.querySelector(TALL) === null &&
      (block.textContent?.length ?? 0) <= MOST_CHARACTERS
    if (isSmall) block.dataset.together = ''
  }
}

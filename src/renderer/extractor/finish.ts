import type { ExtractedImage } from '#shared/extraction.ts'
import { textOf } from '#shared/text.ts'
import type { TextTree } from '#shared/text-map.ts'
import { blocksOf } from './blocks.ts'
import type { Dom } from './sanitise.ts'
import { countWords } from './words.ts'

/** Fewer words in lines that are no links are a form, an error or a front page, and no article. */
const LEAST_WORDS = 20
/** A line of fewer is a label. */
const LEAST_WORDS_OF_LINE = 5

/** An article's text as it will be kept: sanitised, with its pictures numbered. */
export interface Finished {
  readonly html: string
  readonly text: string
  readonly body: string
  readonly images: ExtractedImage[]
  /** The HTML as it will be parsed again. */
  readonly final: Element
}

/** Makes safe what was kept. @param found the pictures of the page */
export function finish(kept: Element, found: readonly ExtractedImage[], token: string, dom: Dom): Finished {
  const images = usedImages(kept, found, token)
  const html = dom.sanitise(kept.innerHTML)
  // From the HTML as it will be parsed again, not from the tree it was written from: they differ where parsers mend.
  const final = dom.fragment(html)
  return { html, text: textOf(final).text, body: textOf(final, { skip: isCaption }).text, images, final }
}

/** Whether there is an article's worth of words outside of links. */
export function hasProse(root: Element): boolean {
  const counts = blocksOf(root)
    .filter(({ linked }) => linked < 0.5)
    .map(({ text }) => countWords(text))
  return counts.filter((count) => count >= LEAST_WORDS_OF_LINE).reduce((sum, count) => sum + count, 0) >= LEAST_WORDS
}

/** Numbers the images that are left, in their order, and gives those alone. */
function usedImages(kept: Element, found: readonly ExtractedImage[], token: string): ExtractedImage[] {
  const used: ExtractedImage[] = []
  for (const image of kept.querySelectorAll('img')) {
    const one = imageAt(image.getAttribute('src'), found, token)
    if (one === null) image.remove()
    else {
      image.setAttribute('src', `asset://${token}/${used.length}`)
      used.push(one)
    }
  }
  return used
}

/** The picture of a page that an address of settleImages stands for. */
function imageAt(src: string | null, found: readonly ExtractedImage[], token: string): ExtractedImage | null {
  const index = new RegExp(`^asset://${token}/(\\d+)$`).exec(src ?? '')?.[1]
  return index === undefined ? null : (found[Number(index)] ?? null)
}

/** Captions of pictures; what else stands in a figure (a table, a quotation, code) is text. */
function isCaption(node: TextTree): boolean {
  const name = node.nodeName
  if (name === 'FIGCAPTION') return true
  return name === 'FIGURE' && (node as unknown as Element).querySelector('table, blockquote, pre, ul, ol') === null
}

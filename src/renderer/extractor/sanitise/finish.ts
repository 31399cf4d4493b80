import type { ExtractedImage } from '#shared/extraction/extraction.ts'
import { textOf } from '#shared/text/text.ts'
import type { TextTree } from '#shared/text/text-map.ts'
import type { Block } from '../dom/blocks.ts'
import { countWords } from '../dom/words.ts'
import type { SafeHtml } from './sanitise.ts'

/** With fewer words outside of links, a page is a form, an error or a front page, not an article. */
const LEAST_WORDS = 20
/** A line with fewer words is a label. */
const LEAST_WORDS_OF_LINE = 5

/** An article's text as it will be kept. */
export interface ArticleHtml {
  readonly html: string
  readonly text: string
  readonly body: string
}

/** The texts of sanitised HTML, from the tree as it will be parsed again: parsers repair what is written. */
export function textsOf({ html, root }: SafeHtml): ArticleHtml {
  return { html, text: textOf(root).text, body: textOf(root, { skip: isCaption }).text }
}

/** Whether there are enough words for an article outside of links. */
export function hasProse(lines: readonly Pick<Block, 'text' | 'linked'>[]): boolean {
  let sum = 0
  for (const { text, linked } of lines) {
    const count = linked < 0.5 ? countWords(text) : 0
    if (count >= LEAST_WORDS_OF_LINE) sum += count
    if (sum >= LEAST_WORDS) return true
  }
  return false
}

/** Numbers the images that remain, in their order, and returns only those. */
export function usedImages(kept: Element, pictures: readonly ExtractedImage[], token: string): ExtractedImage[] {
  const used: ExtractedImage[] = []
  for (const image of kept.querySelectorAll('img')) {
    const one = imageAt(image.getAttribute('src'), pictures, token)
    if (one === null) image.remove()
    else {
      image.setAttribute('src', `asset://${token}/${used.length}`)
      used.push(one)
    }
  }
  return used
}

/** The picture of an address that settleImages wrote. */
function imageAt(src: string | null, pictures: readonly ExtractedImage[], token: string): ExtractedImage | null {
  const index = new RegExp(`^asset://${token}/(\\d+)$`).exec(src ?? '')?.[1]
  return index === undefined ? null : (pictures[Number(index)] ?? null)
}

/** Captions of pictures; anything else in a figure (a table, a quotation, code) is text. */
function isCaption(node: TextTree): boolean {
  const name = node.nodeName
  if (name === 'FIGCAPTION') return true
  return name === 'FIGURE' && (node as unknown as Element).querySelector('table, blockquote, pre, ul, ol') === null
}

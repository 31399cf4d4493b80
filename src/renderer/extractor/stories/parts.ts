import type { ExtractedImage } from '#shared/extraction/extraction.ts'
import { type Block, blocksOf, isHidden } from '../dom/blocks.ts'
import { isAlone, isBlank, isLongerThan, moveInside, unwrap, wordsIn } from '../dom/elements.ts'
import { commonOf } from '../dom/line-places.ts'
import { settleImages } from '../normalise/images.ts'
import { restoreIds } from '../normalise/inline/line-elements.ts'
import { settleLinks } from '../normalise/links.ts'
import { toPlainForms } from '../normalise/plain-forms.ts'
import { wrapLooseLines } from '../normalise/tidy.ts'
import type { Dom } from '../sanitise/sanitise.ts'
import type { StorySpan } from './spans.ts'

/** Never part of a story's text. */
const NEVER =
  'script, style, noscript, template, link, meta, input, textarea, select, button, iframe, object, embed, dialog, nav, footer, [aria-hidden=true]'
/** Parts of lists and tables whose list or table is missing. */
const PARTS = 'li, dt, dd, tr, td, th, tbody, thead, tfoot, caption'
const INLINE = 'a, abbr, b, code, em, font, i, mark, q, s, small, span, strong, sub, sup, u'
/** An aside with more of a story's text than this is no aside. */
const ASIDE_SHARE = 0.3

/** Lines of a page: those of a text, and the first line of its head. */
export interface Lines {
  /** The first line of the head; pictures behind it belong to the text. */
  readonly head: number
  readonly from: number
  /** The line behind the last. */
  readonly to: number
}

/** A copy of some lines of the page, with the elements' numbers, in an element of its own. */
export function copyOf(lines: Lines, blocks: readonly Block[]): Element {
  const [before, first, last] = [blocks[lines.from - 1], blocks[lines.from], blocks[lines.to - 1]] as const
  if (first === undefined || last === undefined) throw new Error('A text without lines.')
  const document = first.first.ownerDocument
  const range = document.createRange()
  if (before !== undefined && lines.from > lines.head) range.setStartAfter(before.last)
  else range.setStartBefore(first.first)
  range.setEndAfter(last.last)
  const holder = document.createElement('div')
  holder.append(range.cloneContents())
  return holder
}

/** A copy of all of a page behind a line, including what has no words; of the whole page without a line. */
export function copyBehind(line: Block | null, body: Element): Element {
  const range = (body.ownerDocument as Document).createRange()
  range.selectNodeContents(body)
  if (line !== null) range.setStartAfter(line.last)
  const holder = (body.ownerDocument as Document).createElement('div')
  holder.append(range.cloneContents())
  return holder
}

export interface Surroundings {
  readonly base: string | null
  readonly imageToken: string
  readonly dom: Dom
}

/**
 * Turns a copy of lines into the form that Readability gives an article, with its pictures. Readability itself is not
 * needed: the lines are known.
 */
export function prepareStory(
  copy: Element,
  { base, imageToken, dom }: Surroundings,
): { readonly kept: Element; readonly pictures: readonly ExtractedImage[] } {
  const sheet = dom.fragment('').ownerDocument
  const kept = sheet.adoptNode(copy)
  sheet.body.append(kept)
  toPlainForms(sheet, null)
  const pictures = settleImages(sheet, base, imageToken, dom.xml)
  dropShells(kept)
  unwrapBoxes(kept)
  wrapLooseLines(kept)
  for (const line of kept.querySelectorAll('br')) if (isBetween(line)) line.remove()
  restoreIds(kept)
  settleLinks(kept, base)
  return { kept, pictures }
}

/** The picture next to a story's title. */
export function pictureBeside(
  { head, from }: StorySpan,
  blocks: readonly Block[],
  around: Surroundings,
): string | null {
  const [title, text, before] = [blocks[head.title], blocks[from], blocks[head.from - 1]]
  if (title === undefined || text === undefined) return null
  const box = commonOf(title, text)
  const image = before !== undefined && box.contains(before.container) ? null : box.querySelector('img')
  if (image === null) return null
  const sheet = around.dom.fragment('').ownerDocument
  sheet.body.append(sheet.importNode(image, true))
  const [pictures] = settleImages(sheet, around.base, around.imageToken, around.dom.xml)
  return pictures?.candidates.find((url) => url.startsWith('http')) ?? null
}

function dropShells(holder: Element): void {
  for (const element of holder.querySelectorAll(NEVER)) element.remove()
  for (const element of holder.querySelectorAll('[hidden], [style]')) if (isHidden(element)) element.remove()
  const short = wordsIn(holder).length * ASIDE_SHARE
  for (const aside of holder.querySelectorAll('aside, form')) {
    if (isLongerThan(aside, short)) unwrap(aside)
    else aside.remove()
  }
  for (const part of holder.querySelectorAll(PARTS)) {
    if (isWhole(part, holder)) continue
    const block = (holder.ownerDocument as Document).createElement('div')
    for (const { name, value } of part.attributes) block.setAttribute(name, value)
    moveInside(part, block)
    part.replaceWith(block)
  }
  // Empty elements left from what began in the head.
  for (const element of [...holder.querySelectorAll('*')].reverse()) {
    const isEmpty = isBlank(element) && element.querySelector('img, hr, br, table') === null
    if (!isEmpty || element.matches('img, hr, br, td, th, source, col, wbr, math *')) continue
    // A blank between two words may have an element of its own.
    if (element.matches(INLINE)) unwrap(element)
    else element.remove()
  }
}

/** Boxes around all of it belong to the page. */
function unwrapBoxes(holder: Element): void {
  for (let only = holder.firstElementChild; only !== null; only = holder.firstElementChild) {
    if (
      !isAlone(only, (node) => node.nodeType !== 1 && isBlank(node)) ||
      !only.matches('div, section, article, main, center')
    )
      return
    unwrap(only)
  }
}

/** Whether a part's list or table is in the copy. */
function isWhole(part: Element, holder: Element): boolean {
  const list = part.closest(part.matches('li') ? 'ul, ol, menu' : part.matches('dt, dd') ? 'dl' : 'table')
  return list !== null && holder.contains(list) && list !== holder
}

/** A line break at the edge of a block breaks nothing. */
function isBetween(line: Element): boolean {
  for (const step of ['previousSibling', 'nextSibling'] as const) {
    let node: Node | null = line[step]
    while (node?.nodeType === 3 && (node.nodeValue ?? '').trim() === '') node = node[step]
    if (
      node?.nodeType === 1 &&
      (node as Element).matches('p, div, ul, ol, table, h1, h2, h3, h4, h5, h6, blockquote, figure')
    )
      return true
  }
  return false
}

/** The share of an article's prose that its text must contain. */
const MOST_OF_IT = 0.6

/** Whether an element contains most of some lines, by their length. */
export function holdsMost(root: Element, lines: readonly { readonly text: string }[]): boolean {
  const held = new Set(blocksOf(root).map(({ text }) => text))
  const prose = lines.filter(({ text }) => text.length >= 80)
  const length = (of: readonly { readonly text: string }[]) => of.reduce((sum, { text }) => sum + text.length, 0)
  return length(prose.filter(({ text }) => held.has(text))) >= length(prose) * MOST_OF_IT
}

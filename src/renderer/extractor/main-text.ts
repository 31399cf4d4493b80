import type { ExtractedImage } from '#shared/extraction/extraction.ts'
import { type ReadStage, readStage } from './clean/readability.ts'
import type { Block } from './dom/blocks.ts'
import { wordsIn } from './dom/elements.ts'
import { commonOf } from './dom/line-places.ts'
import { settleImages } from './normalise/images.ts'
import { classesOf, toPlainForms } from './normalise/plain-forms.ts'
import { dropBlankParagraphs, ENDS_PARAGRAPH, wrapLooseLines } from './normalise/tidy.ts'
import type { Page, Reading } from './reading.ts'
import type { Dom } from './sanitise/sanitise.ts'
import { copyBehind, copyOf, holdsMost, prepareStory } from './stories/parts.ts'

/** The main article's text, not yet cleaned. */
export interface MainText {
  readonly kept: Element
  /** Its pictures, and maybe others of the page. */
  readonly pictures: readonly ExtractedImage[]
  /** What Readability says of it; null when it was not asked, or found nothing. */
  readonly read: ReadStage | null
}

/**
 * The text of a page's main article: what Readability finds; all of it where the page is nothing else; and where the page
 * has several articles and Readability found little of the main one, that from its own lines. Null when there is none. The
 * document is used up.
 */
export function mainText(document: Document, reading: Reading, page: Page, dom: Dom): MainText | null {
  const { base, facts, headline, outletLine, isWhole, lines, split } = reading
  const own = ownLines(reading)
  const copy = copyOfOwn(reading, document.body)
  // Before Readability: to its measure, whole stories of other papers are the best text of the page.
  const first = split.end === null ? undefined : facts.blocks[split.end]
  if (first !== undefined) cutFrom(first, document.body)
  for (const { head, to } of split.above) {
    const [from, last] = [facts.blocks[head.from] as Block, facts.blocks[to - 1] as Block]
    cutOut(from, last, (headline.block as Block).container)
  }
  toPlainForms(document, (headline.block ?? outletLine?.blocks[0])?.container ?? null)
  // Before Readability, which keeps no sources of pictures and takes lazy ones for empty.
  const pictures = settleImages(document, base, page.imageToken, dom.xml)
  const read = isWhole ? null : readStage(document, { classesToPreserve: classesOf(document) })
  const content = read?.content == null ? null : asParsed(read.content, dom)
  const readable = content?.querySelector('#readability-page-1') ?? content
  const isLess = readable === null || (copy !== null && !holdsMost(readable, lines.slice(own.from, own.to)))
  const story = copy !== null && isLess ? prepareStory(copy, { base, imageToken: page.imageToken, dom }) : null
  const kept = story?.kept ?? readable
  if (kept === null) return null
  dropBlankParagraphs(kept)
  wrapLooseLines(kept)
  localLinks(kept, page.url)
  return { kept, pictures: story?.pictures ?? pictures, read }
}

/** The lines behind the headline that the split leaves to the main article. */
function ownLines({ facts: { blocks }, headline, split }: Reading) {
  return {
    head: 0,
    from: headline.block === null ? 0 : blocks.indexOf(headline.block) + 1,
    to: split.end ?? blocks.length,
  }
}

/** A copy of those lines where Readability may find only some of them; null elsewhere. */
function copyOfOwn(reading: Reading, body: Element): Element | null {
  const { kind, isWhole, split, facts } = reading
  const own = ownLines(reading)
  if (own.from >= own.to || !(isWhole || split.end !== null)) return null
  // What a text begins with may be no headline.
  const part = kind === 'text' ? { ...own, from: 0 } : own
  return isWhole && split.end === null
    ? copyBehind(facts.blocks[part.from - 1] ?? null, body)
    : copyOf(part, facts.blocks)
}

/** Blocks in a paragraph, which Readability makes of loose ones, end it where they are parsed again: now, not at the end. */
function asParsed(content: Element, dom: Dom): Element {
  return content.querySelector(BLOCKS_IN_PARAGRAPHS) === null ? content : dom.fragment(content.innerHTML)
}

const BLOCKS_IN_PARAGRAPHS = `p :is(${ENDS_PARAGRAPH})`

/** Links to places in the page itself stay there: Readability has made them absolute. */
function localLinks(root: Element, url: string | null): void {
  if (url === null) return
  const page = url.replace(/#.*$/, '')
  for (const link of root.querySelectorAll('a[href*="#"]')) {
    const href = link.getAttribute('href') ?? ''
    if (href.startsWith(`${page}#`)) link.setAttribute('href', href.slice(page.length))
  }
}

/** Takes out everything from a line to the end of the page: its own element as a whole, unless that began before it. */
function cutFrom({ first }: Block, body: Element): void {
  let node: Node = first
  while (node.parentNode !== null && node.parentNode !== body && firstText(node.parentNode) === first)
    node = node.parentNode
  const range = (body.ownerDocument as Document).createRange()
  range.setStartBefore(node)
  range.setEnd(body, body.childNodes.length)
  range.deleteContents()
}

/** Takes out a story above the headline: with the box that holds it, and its pictures, where it has one. */
function cutOut(first: Block, last: Block, headline: Element): void {
  let box = commonOf(first, last)
  if (box.contains(headline)) {
    const range = (headline.ownerDocument as Document).createRange()
    range.setStartBefore(first.first)
    range.setEndAfter(last.last)
    range.deleteContents()
    return
  }
  const words = wordsIn(box)
  for (let up = box.parentElement; up !== null && wordsIn(up) === words; up = up.parentElement) box = up
  box.remove()
}

function firstText(node: Node): Node | null {
  const walker = (node.ownerDocument as Document).createTreeWalker(node, 4, {
    acceptNode: (text) => ((text.nodeValue ?? '').trim() === '' ? 2 : 1),
  })
  return walker.nextNode()
}

import type { ExtractedImage } from '#shared/extraction/extraction.ts'
import { isNamedByHeading } from './clean/heading-ids.ts'
import { type ReadStage, readStage } from './clean/readability.ts'
import { restoreProse } from './clean/restore.ts'
import { shelter, unshelter } from './clean/shelter.ts'
import { type Block, blocksOf } from './dom/blocks.ts'
import { wordsIn } from './dom/elements.ts'
import { commonOf } from './dom/line-places.ts'
import { sourceOf } from './dom/numbering.ts'
import { descriptionOf } from './facts/facts.ts'
import { settleImages } from './normalise/images.ts'
import { restoreIds } from './normalise/inline/line-elements.ts'
import { classesOf, toPlainForms } from './normalise/plain-forms.ts'
import { dropBlankParagraphs, ENDS_PARAGRAPH, wrapLooseLines } from './normalise/tidy.ts'
import type { Page, Reading } from './reading.ts'
import type { Dom } from './sanitise/sanitise.ts'
import { copyBehind, copyOf, holdsMost, prepareStory } from './stories/parts.ts'

/** The main article's text, before the rules. */
export interface MainText {
  readonly kept: Element
  /** Its lines. */
  readonly blocks: readonly Block[]
  /** Its pictures, and perhaps others of the page. */
  readonly pictures: readonly ExtractedImage[]
  /** Readability's result; null when it was not run, or found nothing. */
  readonly read: ReadStage | null
}

/**
 * The text of a page's main article: Readability's result; everything where the page is nothing else; and the article's
 * own lines where the page has several articles and Readability found little of the main one. Null when there is none.
 * The document is used up.
 */
export function mainText(document: Document, reading: Reading, page: Page, dom: Dom): MainText | null {
  const { base, facts, headingIds, headline, outletLine, isWhole, lines, numbering, split } = reading
  const own = ownLines(reading)
  const copy = copyOfOwn(reading, document.body)
  // Before Readability, which would score whole stories of other papers as the best text of the page.
  const first = split.end === null ? undefined : facts.blocks[split.end]
  if (first !== undefined) cutFrom(first, document.body)
  for (const { head, to } of split.above) {
    const [from, last] = [facts.blocks[head.from] as Block, facts.blocks[to - 1] as Block]
    cutOut(from, last, (headline.block as Block).container)
  }
  toPlainForms(document, (headline.block ?? outletLine?.blocks[0])?.container ?? null)
  // Before Readability, which drops the sources of pictures and takes lazy ones for empty.
  const pictures = settleImages(document, base, page.imageToken, dom.xml)
  if (!isWhole)
    shelter(document, headline.title, (element) => isNamedByHeading(sourceOf(element, numbering), headingIds))
  const read = isWhole ? null : readStage(document, { classesToPreserve: classesOf(document) })
  if (read?.content != null) unshelter(read.content)
  const content = read?.content == null ? null : asParsed(read.content, dom)
  const readable = content?.querySelector('#readability-page-1') ?? content
  const isLess = readable === null || (copy !== null && !holdsMost(readable, lines.slice(own.from, own.to)))
  const story = copy !== null && isLess ? prepareStory(copy, { base, imageToken: page.imageToken, dom }) : null
  const kept = story?.kept ?? readable
  if (kept === null) return null
  const restoration = { ...own, lines, numbering, base, description: descriptionOf(facts) }
  let blocks = blocksOf(kept)
  // Most of these change nothing, and the lines are the same.
  if (kept === readable && restoreProse(kept, blocks, restoration) > 0) blocks = blocksOf(kept)
  if (dropBlankParagraphs(kept)) blocks = blocksOf(kept)
  if (wrapLooseLines(kept, blocks)) blocks = blocksOf(kept)
  restoreIds(kept)
  localLinks(kept, page.url)
  return { kept, blocks, pictures: story?.pictures ?? pictures, read }
}

/** The lines behind the headline that the split leaves to the main article. */
function ownLines({ facts: { blocks }, headline, split }: Reading) {
  return {
    head: 0,
    from: headline.block === null ? 0 : blocks.indexOf(headline.block) + 1,
    to: split.end ?? blocks.length,
  }
}

/** A copy of those lines where Readability may find only some of them; otherwise null. */
function copyOfOwn(reading: Reading, body: Element): Element | null {
  const { kind, isWhole, split, facts } = reading
  const own = ownLines(reading)
  if (own.from >= own.to || !(isWhole || split.end !== null)) return null
  // The beginning of a text may be no headline.
  const part = kind === 'text' ? { ...own, from: 0 } : own
  return isWhole && split.end === null
    ? copyBehind(facts.blocks[part.from - 1] ?? null, body)
    : copyOf(part, facts.blocks)
}

/** Readability puts blocks into paragraphs. A parser ends the paragraph there: it is parsed now rather than later. */
function asParsed(content: Element, dom: Dom): Element {
  return content.querySelector(BLOCKS_IN_PARAGRAPHS) === null ? content : dom.fragment(content.innerHTML)
}

const BLOCKS_IN_PARAGRAPHS = `p :is(${ENDS_PARAGRAPH})`

/** Readability made links within the page absolute: they become local again. */
function localLinks(root: Element, url: string | null): void {
  if (url === null) return
  const page = url.replace(/#.*$/, '')
  for (const link of root.querySelectorAll('a[href*="#"]')) {
    const href = link.getAttribute('href') ?? ''
    if (href.startsWith(`${page}#`)) link.setAttribute('href', href.slice(page.length))
  }
}

/**
 * Removes everything from a line to the end of the page: the line's element as a whole, unless that began before it.
 */
function cutFrom({ first }: Block, body: Element): void {
  let node: Node = first
  while (node.parentNode !== null && node.parentNode !== body && firstText(node.parentNode) === first)
    node = node.parentNode
  const range = (body.ownerDocument as Document).createRange()
  range.setStartBefore(node)
  range.setEnd(body, body.childNodes.length)
  range.deleteContents()
}

/** Removes a story above the headline with its pictures: the box that holds it, where there is one. */
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

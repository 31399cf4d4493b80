import type { ExtractedArticle, ExtractedImage, PageToRead } from '#shared/extraction.ts'
import { textOf } from '#shared/text.ts'
import type { TextTree } from '#shared/text-map.ts'
import { type Block, blocksOf, isHidden } from './blocks.ts'
import { bound } from './bounds.ts'
import { bylineRead, findByline } from './byline.ts'
import { leftOutOf } from './clean.ts'
import { creditOf } from './credit.ts'
import { disarm } from './disarm.ts'
import {
  directionOf,
  findCanonical,
  findDirection,
  findExcerpt,
  findLanguage,
  findLeadImage,
  findPublisher,
  findSiteName,
} from './facts.ts'
import { headOf } from './head.ts'
import { settleImages } from './images.ts'
import { pageFacts } from './page-facts.ts'
import { classesOf, toPlainForms } from './plain-forms.ts'
import { findModified, findPublished } from './published.ts'
import { readStage } from './read-stage.ts'
import { type Numbering, numbered, type Omitted, type Receipt, receiptOf } from './receipt.ts'
import type { Dom } from './sanitise.ts'
import { endOfMain } from './split.ts'
import { wrapLooseLines } from './tidy.ts'
import { titleFromText } from './title.ts'
import { countWords } from './words.ts'

/** Fewer words in lines that are no links are a form, an error or a front page, and no article. */
const LEAST_WORDS = 20
/** A line of fewer is a label. */
const LEAST_WORDS_OF_LINE = 5

export interface Extracted {
  /** The main article, or nothing. */
  readonly articles: ExtractedArticle[]
  readonly receipt: Receipt
}

/**
 * The article of a page and the receipt of what was left out. The document is used up. Its order matters, each step for
 * the reason beside it.
 * @throws Error when the page is too large to be read
 */
export function extract(document: Document, page: Omit<PageToRead, 'bytes'>, dom: Dom): Extracted {
  // First, for all that follows asks the document, and goes through all of it.
  disarm(document)
  bound(document)
  if (document.body === null) return { articles: [], receipt: [] }
  // Before anything is taken out: paths of the receipt lead into the page as it came.
  const numbering = numbered(document)
  const base = baseOf(document, page.url)
  // Metadata and headline before Readability, which takes scripts and headings away.
  const facts = pageFacts(document, page)
  const siteStated = findSiteName(facts, null)
  const { headline, dateline } = headOf(facts, siteStated)
  const outlets = { siteName: siteStated, dateline }
  const byline = findByline(facts, headline.block, outlets)
  const published = findPublished(facts, headline.block, dateline?.age ?? null)
  const languageStated = findLanguage(facts)
  const directionStated = findDirection(facts)
  const canonicalUrl = findCanonical(facts, base)
  // Before Readability: to its measure, whole stories of other papers are the best text of the page.
  const end = endOfMain(facts.blocks, headline.block)
  const appended = end === null ? [] : cutFrom(end, document.body, numbering)
  toPlainForms(document)
  // Before Readability, which keeps no sources of pictures and takes lazy ones for empty.
  const found = settleImages(document, base, page.imageToken, dom.xml)
  const read = readStage(document, { classesToPreserve: classesOf(document) })
  if (read === null) return { articles: [], receipt: [] }

  const content = dom.fragment(read.html)
  const kept = content.querySelector('#readability-page-1') ?? content
  wrapLooseLines(kept)
  localLinks(kept, page.url)
  const signed = byline.names.length > 0 ? byline : bylineRead(read.byline, facts, outlets)
  const names = signed.names
  const headlineAt = headline.block === null ? null : numbering.numberOf(headline.block.container)
  const context = { title: headline.title, dateline, headlineAt, ...numbering }
  const leftOut = leftOutOf(kept, { ...context, byline: names })
  const omitted = [...leftOut.map(({ element, reason }) => omit(element, reason, numbering)), ...appended]
  // While elements still bear their numbers.
  const receipt = receiptOf(omitted, kept, numbering, dom)
  const images = usedImages(kept, found, page.imageToken)
  const html = dom.sanitise(kept.innerHTML)
  // From the HTML as it will be parsed again, not from the tree it was written from: they differ where parsers mend.
  const final = dom.fragment(html)
  const { text } = textOf(final)
  if (!hasProse(final)) return { articles: [], receipt: [] }

  const siteName = siteStated ?? read.siteName
  const body = textOf(final, { skip: isCaption }).text
  const credit = creditOf(body)
  const language = languageStated ?? read.lang
  const article: ExtractedArticle = {
    facts: {
      title: headline.title || read.title || titleFromText(text, page.url),
      byline: [...names],
      publisher: findPublisher(facts, dateline?.outlet ?? null, siteName),
      siteName,
      agency: credit.agency ?? byline.agency ?? signed.agency,
      place: credit.place,
      ...published,
      modifiedAt: findModified(facts),
      language,
      direction: directionStated ?? directionOf(text, language),
      excerpt: findExcerpt(facts, text),
      leadImage: null,
      wordCount: countWords(text),
    },
    leadImageUrl: findLeadImage(facts, base) ?? images[0]?.candidates.find((url) => url.startsWith('http')) ?? null,
    canonicalUrl,
    html,
    text,
    body,
    images,
  }
  return { articles: [article], receipt: receipt.map((block) => ({ ...block, at: Math.min(block.at, text.length) })) }
}

function hasProse(root: Element): boolean {
  const counts = blocksOf(root)
    .filter(({ linked }) => linked < 0.5)
    .map(({ text }) => countWords(text))
  return counts.filter((count) => count >= LEAST_WORDS_OF_LINE).reduce((sum, count) => sum + count, 0) >= LEAST_WORDS
}

/** Links to places in the page itself stay there: Readability has made them absolute. */
function localLinks(root: Element, url: string | null): void {
  if (url === null) return
  const page = url.replace(/#.*$/, '')
  for (const link of root.querySelectorAll('a[href*="#"]')) {
    const href = link.getAttribute('href') ?? ''
    if (href.startsWith(`${page}#`)) link.setAttribute('href', href.slice(page.length))
  }
}

/** The address that a page's relative ones stand on; null when neither it nor the page has one. */
function baseOf(document: Document, url: string | null): string | null {
  const href = document.querySelector('base[href]')?.getAttribute('href') ?? ''
  for (const [address, against] of [
    [href, url ?? undefined],
    [url ?? '', undefined],
  ] as const) {
    try {
      const { protocol, href: absolute } = new URL(address, against)
      if (protocol === 'http:' || protocol === 'https:') return absolute
    } catch {
      // Not an address: the next one.
    }
  }
  return null
}

/** Takes out everything from a block to the end of the page. */
function cutFrom(end: Block, body: Element, numbering: Numbering): readonly Omitted[] {
  const omitted: Omitted[] = []
  // The block's own element as a whole, unless it began before the block.
  let node: Node = end.first
  while (node.parentNode !== null && node.parentNode !== body && firstText(node.parentNode) === end.first)
    node = node.parentNode
  for (let at: Node | null = node; at !== null && at !== body; ) {
    const parent: Node | null = at.parentNode
    let next: Node | null = at
    while (next !== null) {
      const after: Node | null = next.nextSibling
      if (next.nodeType === 1) omitted.push(omit(next as Element, 'after the article', numbering))
      else if (next.nodeType === 3 && (next.nodeValue ?? '').trim() !== '') {
        const holder = (next.ownerDocument as Document).createElement('p')
        holder.textContent = next.nodeValue
        const number = parent === null ? null : numbering.numberOf(parent as Element)
        omitted.push({ number, html: holder.outerHTML, reason: 'after the article' })
        next.parentNode?.removeChild(next)
      }
      next = after
    }
    let up: Node | null = parent
    while (up !== null && up !== body && up.nextSibling === null) up = up.parentNode
    at = up === null || up === body ? null : up.nextSibling
  }
  return omitted.filter(({ html }) => /[^<>\s](?=[^<>]*(?:<|$))/.test(html))
}

function firstText(node: Node): Node | null {
  const walker = (node.ownerDocument as Document).createTreeWalker(node, 4, {
    acceptNode: (text) => ((text.nodeValue ?? '').trim() === '' ? 2 : 1),
  })
  return walker.nextNode()
}

function omit(element: Element, reason: string, numbering: Numbering): Omitted {
  const hidden = isHidden(element) || element.matches('script, style, noscript, template')
  const omitted = { number: numbering.numberOf(element), html: hidden ? '' : element.outerHTML, reason }
  element.remove()
  return omitted
}

/** Numbers the images that are left, in their order, and gives those alone. */
function usedImages(kept: Element, found: readonly ExtractedImage[], token: string): ExtractedImage[] {
  const used: ExtractedImage[] = []
  for (const image of kept.querySelectorAll('img')) {
    const index = new RegExp(`^asset://${token}/(\\d+)$`).exec(image.getAttribute('src') ?? '')?.[1]
    const one = index === undefined ? undefined : found[Number(index)]
    if (one === undefined) image.remove()
    else {
      image.setAttribute('src', `asset://${token}/${used.length}`)
      used.push(one)
    }
  }
  return used
}

/** Captions of pictures; what else stands in a figure (a table, a quotation, code) is text. */
function isCaption(node: TextTree): boolean {
  const name = node.nodeName
  if (name === 'FIGCAPTION') return true
  return name === 'FIGURE' && (node as unknown as Element).querySelector('table, blockquote, pre, ul, ol') === null
}

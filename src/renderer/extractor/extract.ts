import type { ExtractedArticle, PageToRead } from '#shared/extraction.ts'
import type { LeftOutReason } from '#shared/left-out.ts'
import { isOwnName } from './agencies.ts'
import { type Block, blocksOf, sameWords } from './blocks.ts'
import { bound } from './bounds.ts'
import { bylineRead, findByline } from './byline.ts'
import { leftOutOf } from './clean.ts'
import { isCleaned } from './cleaned.ts'
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
import { finished, hasProse, usedImages } from './finish.ts'
import { headOf, headOfCleaned, headOfText } from './head.ts'
import { settleImages } from './images.ts'
import { typesOf } from './json-ld.ts'
import { languageOf } from './language.ts'
import { keptLines, leftOutBlocks, pageLines } from './left-out.ts'
import { numbered } from './numbering.ts'
import { pageFacts } from './page-facts.ts'
import { classesOf, toPlainForms } from './plain-forms.ts'
import { findModified, findPublished } from './published.ts'
import { readStage } from './read-stage.ts'
import { type Receipt, receiptOf } from './receipt.ts'
import type { Dom } from './sanitise.ts'
import { splitPage } from './split.ts'
import { storyArticle } from './story-article.ts'
import { copyBehind, copyOf, holdsMost, prepared } from './story-parts.ts'
import { dropBlankParagraphs, ENDS_PARAGRAPH, wrapLooseLines } from './tidy.ts'
import { titleFromText } from './title.ts'
import { countWords } from './words.ts'

export interface Extracted {
  /** The main article and then those appended to the page; empty when it has no main one. */
  readonly articles: ExtractedArticle[]
  readonly receipt: Receipt
}

/**
 * The articles of a page and the receipt of what was left out. The document is used up. Its order matters, each step for
 * the reason beside it.
 * @throws Error when the page is too large to be read
 */
export function extract(
  document: Document,
  page: Omit<PageToRead, 'bytes'>,
  dom: Dom,
  kind: 'page' | 'text' = 'page',
): Extracted {
  // First, for all that follows asks the document, and goes through all of it.
  disarm(document)
  bound(document)
  if (document.body === null) return { articles: [], receipt: [] }
  // All of a text is its article's, and so is all of what was made from an article before.
  const isWhole = kind === 'text' || isCleaned(document)
  // Before anything is taken out: paths of the receipt lead into the page as it came.
  const numbering = numbered(document)
  const base = baseOf(document, page.url)
  // Metadata and headline before Readability, which takes scripts and headings away.
  const facts = pageFacts(document, page)
  const { blocks } = facts
  const lines = pageLines(blocks, numbering)
  const siteStated = findSiteName(facts, null)
  const { headline, dateline } =
    kind === 'text' ? headOfText(facts) : (isWhole ? headOfCleaned : headOf)(facts, siteStated)
  const outlets = { siteName: siteStated, dateline }
  const byline = findByline(facts, headline.block, outlets)
  const published = findPublished(facts, headline.block, dateline?.age ?? null)
  const languageStated = findLanguage(facts)
  const directionStated = findDirection(facts, headline.block)
  const canonicalUrl = findCanonical(facts, base)
  const isLive = facts.stated.things.some((thing) => typesOf(thing).includes('LiveBlogPosting'))
  const { end, stories } = splitPage(blocks, headline.block, isLive)
  // While the whole page stands.
  const origin = { ...page, blocks, base, numbering, dom, siteName: siteStated, language: languageStated }
  const appended = stories.flatMap((span) => {
    const article = storyArticle(span, origin)
    return article === null ? [] : [{ span, article }]
  })
  // Where a page has several, Readability may find only some of the main one.
  const own = {
    head: 0,
    from: headline.block === null ? 0 : blocks.indexOf(headline.block) + 1,
    to: end ?? blocks.length,
  }
  const isOwn = own.from < own.to && (isWhole || end !== null)
  // What a text begins with may be no headline.
  const part = kind === 'text' ? { ...own, from: 0 } : own
  const isAll = isWhole && end === null
  const copy = !isOwn ? null : isAll ? copyBehind(blocks[part.from - 1] ?? null, document.body) : copyOf(part, blocks)
  // Before Readability: to its measure, whole stories of other papers are the best text of the page.
  const first = end === null ? undefined : blocks[end]
  if (first !== undefined) cutFrom(first, document.body)
  toPlainForms(document, (headline.block ?? dateline?.blocks[0])?.container ?? null)
  // Before Readability, which keeps no sources of pictures and takes lazy ones for empty.
  const pictures = settleImages(document, base, page.imageToken, dom.xml)
  const read = isWhole ? null : readStage(document, { classesToPreserve: classesOf(document) })
  const content = read?.content == null ? null : asParsed(read.content, dom)
  const readable = content?.querySelector('#readability-page-1') ?? content
  const isLess = readable === null || (copy !== null && !holdsMost(readable, lines.slice(own.from, own.to)))
  const whole = copy !== null && isLess ? prepared(copy, { ...page, base, dom }) : null
  const kept = whole?.kept ?? readable
  const found = whole?.found ?? pictures
  if (kept === null) return { articles: [], receipt: [] }
  dropBlankParagraphs(kept)
  wrapLooseLines(kept)
  localLinks(kept, page.url)
  const signed = byline.names.length > 0 ? byline : bylineRead(read?.byline ?? null, facts, outlets)
  const names = signed.names
  const headlineAt = headline.block === null ? null : numbering.numberOf(headline.block.container)
  const context = {
    title: isWhole && headline.block === null ? '' : headline.title,
    dateline,
    headlineAt,
    ...numbering,
  }
  const keptBlocks = blocksOf(kept)
  const leftOut = leftOutOf(kept, keptBlocks, { ...context, byline: names })
  const before = keptLines(kept, keptBlocks, leftOut)
  for (const { element } of leftOut) element.remove()
  // Facts are shown as such; their repeats are said to be that.
  const known = new Map<number, LeftOutReason>()
  for (const [line, block] of blocks.slice(0, end ?? blocks.length).entries()) {
    if (dateline?.blocks.includes(block) === true) known.set(line, 'outlet and date')
    else if (block.heading && sameWords(block.text, headline.title)) known.set(line, 'repeats the title')
  }
  const ofStories = new Set(appended.flatMap(({ span: { head, to } }) => range(head.from, to)))
  // While elements still bear their numbers.
  const omitted = leftOutBlocks(
    lines,
    (line) => ofStories.has(line) || blocks[line] === headline.block,
    known,
    before,
    kept,
    numbering,
  )
  const images = usedImages(kept, found, page.imageToken)
  const { html, text, body } = finished(dom.safe(kept))
  const prose = before.flatMap(({ block, reason }) => (reason === null ? [block] : []))
  // A text was given to be kept, however short.
  if (kind === 'text' ? text === '' : !hasProse(prose)) return { articles: [], receipt: [] }

  const siteName = siteStated ?? read?.siteName ?? null
  const credit = creditOf(body)
  const publisher = findPublisher(facts, dateline?.outlet ?? null, siteName)
  const agency = credit.agency ?? byline.agency ?? signed.agency
  const language = languageStated ?? read?.lang ?? languageOf(text)
  const article: ExtractedArticle = {
    facts: {
      title: headline.title || read?.title || titleFromText(text, page.url),
      byline: [...names],
      publisher,
      siteName,
      agency: isOwnName(agency, [publisher, siteName]) ? null : agency,
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
  const articles = [article, ...appended.map((each) => each.article)]
  return { articles, receipt: receiptOf(omitted, numbering, text, dom) }
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

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
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

function firstText(node: Node): Node | null {
  const walker = (node.ownerDocument as Document).createTreeWalker(node, 4, {
    acceptNode: (text) => ((text.nodeValue ?? '').trim() === '' ? 2 : 1),
  })
  return walker.nextNode()
}

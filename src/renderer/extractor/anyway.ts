import type { ExtractedImage } from '#shared/extraction/extraction.ts'
import { blocksOf, isHidden, sameWords } from './dom/blocks.ts'
import { renameElement, wordsIn } from './dom/elements.ts'
import { findByline } from './facts/byline.ts'
import { plain } from './facts/json-ld.ts'
import type { PageFacts } from './facts/page-facts.ts'
import { noDate } from './facts/published.ts'
import { type Headline, plainHeadline } from './facts/title.ts'
import type { MainText } from './main-text.ts'
import { settleImages } from './normalise/images.ts'
import { settleLinks } from './normalise/links.ts'
import { toPlainForms } from './normalise/plain-forms.ts'
import { dropBlankParagraphs, wrapLooseLines } from './normalise/tidy.ts'
import type { Page, Reading } from './reading.ts'
import type { Dom } from './sanitise/sanitise.ts'

/** Pages write these next to each other without a blank; their styles, which we do not have, keep them apart. */
const APART = ['a', 'button', 'label', 'input', 'select', 'textarea']
const APART_NAMES: ReadonlySet<string> = new Set(APART.map((name) => name.toUpperCase()))

/** Puts a blank between links and controls that touch: `<a>Weirs</a><a>Gulls</a>` is seen as two words. */
export function separateLinks({ body }: Document): void {
  for (const element of body.querySelectorAll(APART.join())) {
    if (APART_NAMES.has(element.nextSibling?.nodeName ?? '')) element.after(' ')
  }
}

/** Where a page itself says when it was published. A day in a line of a list is that entry's. */
const OF_THE_PAGE: readonly Reading['published']['publishedFrom'][] = ['json-ld', 'meta', 'url']

/**
 * A page's reading as one article: no line belongs to another, and only what the page says of itself is a fact. The lines
 * near a headline (writers, outlets, days) are those of an entry.
 */
export function readingOfAll(reading: Reading): Reading {
  const { facts, headline, siteName, published } = reading
  const outlets = { siteName, outletLine: null }
  return {
    ...reading,
    headline: headline.isStated ? headline : (ownHeadline(facts) ?? headline),
    split: { end: null, above: [], stories: [] },
    outletLine: null,
    outlets,
    byline: findByline(facts, null, outlets),
    published: OF_THE_PAGE.includes(published.publishedFrom) ? published : noDate,
  }
}

/** The page's own name, also where that is the site's, which is no headline of an article; null where it has none. */
function ownHeadline({ document, meta, blocks }: PageFacts): Headline | null {
  const first = blocks.find(({ heading, container }) => heading && container.closest('h1') !== null)
  const title = plain(document.querySelector('head > title')?.textContent ?? '') ?? meta('og:title') ?? first?.text
  if (title === undefined) return null
  const block = blocks.find(({ heading, text }) => heading && sameWords(text, title)) ?? null
  return plainHeadline(title, block, false)
}

/**
 * Everything that a page shows, in its order, for a reader who keeps it although no article was found: menus and forms
 * too, because that may be what they want. The document is used up.
 */
export function allOf(document: Document, reading: Reading, page: Page, dom: Dom): MainText {
  const { base, headline } = reading
  const { body } = document
  toPlainForms(document, headline.block?.container ?? null)
  const pictures = settleImages(document, base, page.imageToken, dom.xml)
  removeUnseen(body)
  renameBoxes(body)
  settleLinks(body, base)
  dropBlankParagraphs(body)
  wrapLooseLines(body)
  removeTitle(body, headline.title)
  return { kept: body, blocks: blocksOf(body), pictures, read: null }
}

/** Whether there is anything to keep: a word or a picture. */
export function showsAnything(text: string, images: readonly ExtractedImage[]): boolean {
  return images.length > 0 || /[\p{L}\p{N}]/u.test(text)
}

/** What a browser does not show before something is clicked. A `<details>` stays: its reader can open it. */
function removeUnseen(body: Element): void {
  for (const element of body.querySelectorAll('[hidden], [style]')) if (isHidden(element)) element.remove()
  for (const element of body.querySelectorAll('dialog:not([open]), [popover]')) element.remove()
}

/** Blocks that the allow-list does not have: it would leave their words without an edge, and two lines would be one. */
const BOXES = 'address, aside, center, dialog, fieldset, footer, form, header, hgroup, legend, main, nav, search'
const LISTS = 'menu, dir'

function renameBoxes(body: Element): void {
  for (const box of body.querySelectorAll(BOXES)) renameElement(box, 'div')
  for (const list of body.querySelectorAll(LISTS)) renameElement(list, 'ul')
}

/** The title is above the text already: where the page begins with it and goes on, it is not repeated. A link stays. */
function removeTitle(body: Element, title: string): void {
  const [first, next] = blocksOf(body)
  if (first === undefined || !first.heading || !sameWords(first.text, title)) return
  const { container } = first
  const isAlone = wordsIn(container) === first.text && container.querySelector('img, a[href]') === null
  if (isAlone && (next !== undefined || body.querySelector('img') !== null)) container.remove()
}

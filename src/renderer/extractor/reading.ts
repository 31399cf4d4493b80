import type { PageToRead } from '#shared/extraction/extraction.ts'
import { baseAddress } from './base-address.ts'
import { type HeadingIds, headingIdsIn } from './clean/heading-ids.ts'
import { isCleanArticle } from './clean/is-clean-article.ts'
import { type Numbering, numberElements } from './dom/numbering.ts'
import { findByline, markedBylines, type Outlets } from './facts/byline.ts'
import { findCanonical, findDirection, findLanguage, findSiteName } from './facts/facts.ts'
import { headOf, headOfCleanArticle, headOfText } from './facts/head.ts'
import { typesOf } from './facts/json-ld.ts'
import type { Byline } from './facts/names.ts'
import type { OutletLine } from './facts/outlet-line.ts'
import { type PageFacts, pageFacts } from './facts/page-facts.ts'
import { findDates, type Published } from './facts/published.ts'
import type { Headline } from './facts/title.ts'
import { type PageLine, pageLines } from './receipt/page-lines.ts'
import { type Split, splitPage } from './stories/split.ts'

export type PageKind = 'page' | 'text'
/** What the library knows of a page besides its bytes. */
export type Page = Omit<PageToRead, 'bytes'>

/** What a page states about its article: everything that is read before the page is changed. */
export interface Reading {
  readonly kind: PageKind
  /** Whether all text belongs to the article: in a plain text, and in a page made from an article before. */
  readonly isWhole: boolean
  /** The base of the page's relative addresses. */
  readonly base: string | null
  readonly numbering: Numbering
  readonly headingIds: HeadingIds
  readonly facts: PageFacts
  readonly lines: readonly PageLine[]
  readonly headline: Headline
  readonly outletLine: OutletLine | null
  readonly siteName: string | null
  readonly outlets: Outlets
  readonly byline: Byline
  /** Lines of the article that are marked as a byline; looked for where the byline names nobody. */
  readonly markedBylines: readonly string[]
  readonly published: Published
  readonly modifiedAt: string | null
  readonly language: string | null
  readonly direction: ReturnType<typeof findDirection>
  readonly canonicalUrl: string | null
  readonly split: Split
}

/** Reads a page before Readability removes scripts and headings; from then on its elements have numbers. */
export function readingOf(document: Document, page: Page, kind: PageKind): Reading {
  const isWhole = kind === 'text' || isCleanArticle(document)
  // First: paths of the receipt lead into the page as received.
  const numbering = numberElements(document)
  const base = baseOf(document, page.url)
  const facts = pageFacts(document, page)
  const siteName = findSiteName(facts, null)
  const { headline, outletLine } =
    kind === 'text' ? headOfText(facts) : (isWhole ? headOfCleanArticle : headOf)(facts, siteName)
  const outlets = { siteName, outletLine }
  const isLive = facts.stated.things.some((thing) => typesOf(thing).includes('LiveBlogPosting'))
  const split = splitPage(facts.blocks, {
    headline: headline.block,
    isSure: headline.isStated || outletLine !== null,
    isStream: isLive,
  })
  const near = { ...facts, behind: split.above.at(-1)?.to ?? 0 }
  const byline = findByline(near, headline.block, outlets)
  return {
    kind,
    isWhole,
    base,
    numbering,
    headingIds: headingIdsIn(numbering.sources[0] as Element),
    facts,
    lines: pageLines(facts.blocks, numbering),
    headline,
    outletLine,
    siteName,
    outlets,
    byline,
    markedBylines: byline.names.length > 0 ? [] : markedBylines(near, headline.block),
    ...findDates(near, headline.block, outletLine?.age ?? null),
    language: findLanguage(facts),
    direction: findDirection(facts, headline.block),
    canonicalUrl: findCanonical(facts, base),
    split,
  }
}

/** The base of a page's relative addresses; null when neither the library nor the page states one. */
function baseOf(document: Document, url: string | null): string | null {
  const href = document.querySelector('base[href]')?.getAttribute('href') ?? ''
  for (const [address, against] of [
    [href, url ?? undefined],
    [url ?? '', undefined],
  ] as const) {
    try {
      const base = baseAddress(address, against)
      if (/^https?:/.test(base)) return base
    } catch {
      // Not an address: the next one.
    }
  }
  return null
}

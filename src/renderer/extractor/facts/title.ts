import { type Block, sameWords, wordsOf } from '../dom/blocks.ts'
import { weightOf } from '../dom/prose.ts'
import { withoutUnseen } from '../dom/unseen.ts'
import { isForeign } from './foreign-content.ts'
import { type Heading, headingsOf, isOfPath } from './headline/headings.ts'
import { kickerAbove, splitHeading } from './headline/kicker.ts'
import { beginsTitle, matchHeading } from './headline/match-headings.ts'
import { respace } from './headline/respace.ts'
import { isSameName, LONGEST_STATED, siteNames, withoutSite } from './headline/site-names.ts'
import { plain, textIn } from './json-ld.ts'
import type { PageFacts } from './page-facts.ts'

const LONGEST = 300
/** Lines above a heading among which a kicker is looked for. */
const LINES_ABOVE = 6
/** Without a heading, the beginning of the text is the title. */
const FROM_TEXT = 80

/** The headline as a reader sees it, and its block on the page. */
export interface Headline {
  readonly title: string
  readonly kicker: string | null
  /** The last line of the heading. */
  readonly block: Block | null
  /** All lines of the page that say the title and the kicker. */
  readonly lines: readonly Block[]
  /** Whether the title element or the metadata confirm it. */
  readonly isStated: boolean
}

/**
 * The title of a page: its heading, when title element or metadata confirm it or it is the only one of the first rank;
 * otherwise what they state, without the name of the site; otherwise the beginning of the text; otherwise the address.
 * Never empty.
 */
export function findHeadline(page: PageFacts, siteName: string | null): Headline {
  const stated = statedTitles(page)
  const names = siteNames(page, siteName)
  const isName = (text: string) => names.some((name) => isSameName(name, text))
  const headings = headingsOf(page.blocks, stated).filter(
    (heading) => heading.text.length <= LONGEST && !isName(heading.text) && !isLogo(heading, page.url),
  )
  const first = onlyOfFirstRank(headings, page)
  const only = first !== null && isTelling(first) ? first : null
  const isBeginning = first !== null && stated.some((title) => beginsTitle(first, title))
  const match = matchHeading(headings, stated, only) ?? (isBeginning ? first : null)
  const heading = match ?? only
  if (heading !== null) return headlineOf(heading, page, stated, { isStated: match !== null, names })

  for (const title of stated) {
    const shorter = withoutSite(title, names)
    // A title that only names the site says nothing of the article.
    if (shorter === '' || isName(shorter)) continue
    const block = page.blocks.find(({ text }) => sameWords(text, shorter)) ?? null
    return plainHeadline(block === null ? shorter : withoutUnseen(block.text), block, true)
  }
  const any = headings.find(({ level }) => level === 1) ?? headings[0]
  if (any !== undefined) return headlineOf(any, page, stated, { isStated: false, names })
  return plainHeadline('', null, false)
}

/** A headline of one line, without a kicker. */
export function plainHeadline(title: string, block: Block | null, isStated: boolean): Headline {
  return { title, kicker: null, block, lines: block === null ? [] : [block], isStated }
}

function headlineOf(
  heading: Heading,
  page: PageFacts,
  stated: readonly string[],
  { isStated, names }: { readonly isStated: boolean; readonly names: readonly string[] },
): Headline {
  const titles = stated.map((title) => withoutSite(title, names))
  const split = splitHeading(heading, titles)
  const first = page.blocks.indexOf(heading.lines[0] as Block)
  const above = page.blocks
    .slice(Math.max(page.behind, first - LINES_ABOVE), first)
    .filter(
      (line) =>
        !names.some((name) => isSameName(name, line.text)) &&
        !isForeign(line.container, heading.lines[0] ?? null, page),
    )
  const { title, kicker, line } =
    split.kicker === null ? (kickerAbove(heading, split.title, above, stated) ?? split) : split
  return {
    title: respace(withoutAnchor(title), titles),
    kicker,
    block: heading.lines.at(-1) ?? null,
    lines: [...(line === null ? [] : [line]), ...heading.lines],
    isStated,
  }
}

/**
 * The heading of the first rank that a reader sees above the text, where there is only one: of a page's other ones some
 * are in boxes with other stories, or repeat it.
 */
function onlyOfFirstRank(headings: readonly Heading[], page: PageFacts): Heading | null {
  const first = headings.filter((heading) => heading.level === 1 && !isOfPath(heading))
  const own = first.filter(({ element }) => !isForeign(element, null, page))
  const [only] = own.length > 0 ? own : first
  return only === undefined || own.some(({ text }) => wordsOf(text) !== wordsOf(only.text)) ? null : only
}

/** Whether a heading that no title confirms says enough to be a headline. */
function isTelling(only: Heading): boolean {
  const isInArticle = only.element.closest('article, main, [itemprop~=headline], [role=main]') !== null
  const words = wordsOf(only.text).split(' ').length
  return words >= 3 || weightOf(only.text) >= (isInArticle ? 8 : 16)
}

/** A heading that is only a link to the front page, or whose class says so. */
function isLogo({ element, linked }: Heading, url: string | null): boolean {
  if (/(?:^|[-_\s])(?:logo|brand)(?:$|[-_\s])/i.test(`${element.getAttribute('class') ?? ''} ${element.id}`))
    return true
  const href =
    linked < 0.9 ? null : (element.querySelector('a[href]') ?? element.closest('a[href]'))?.getAttribute('href')
  if (href === null || href === undefined) return false
  try {
    const own = new URL(url ?? 'https://page.example/page')
    const { host, pathname, search } = new URL(href, own)
    return host === own.host && pathname === '/' && search === '' && own.pathname !== '/' && !href.startsWith('#')
  } catch {
    return false
  }
}

/** A heading's link to itself. */
function withoutAnchor(text: string): string {
  return text.replace(/(?<=\S)\s*[¶§🔗]$/u, '')
}

/** A name for a page without any title. */
export function titleFromText(text: string, url: string | null): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length > FROM_TEXT) {
    const cut = line.slice(0, FROM_TEXT)
    const word = cut.lastIndexOf(' ')
    return `${cut.slice(0, word > FROM_TEXT / 2 ? word : FROM_TEXT).replace(/[\uD800-\uDBFF]$/, '')}…`
  }
  return line || url || 'Untitled'
}

function statedTitles({ stated, meta, document }: PageFacts): readonly string[] {
  const element = plain(document.querySelector('head > title')?.textContent ?? document.title ?? '')
  return [
    textIn(stated.article, 'headline'),
    meta(
      'dc:title',
      'dcterm:title',
      'og:title',
      'twitter:title',
      'dc.title',
      'dcterms.title',
      'parsely-title',
      'sailthru.title',
    ),
    element,
    textIn(stated.article, 'name'),
  ].flatMap((title) => (title === null ? [] : title.slice(0, LONGEST_STATED)))
}

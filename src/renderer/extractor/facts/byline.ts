import { type Block, blocksOf, isBlock, sameWords, wordsOf } from '../dom/blocks.ts'
import { wordsIn } from '../dom/elements.ts'
import { agencyNamed } from './agencies.ts'
import { isForeign } from './foreign-content.ts'
import { isThing, namesIn, plain, typesOf } from './json-ld.ts'
import { type Byline, bylineIn } from './names.ts'
import type { OutletLine } from './outlet-line.ts'
import type { PageFacts } from './page-facts.ts'

const MOST = 20
/** Lines around a headline that may be a byline. */
const LINES_BEFORE = 3
const LINES_BEHIND = 8
const LONGEST_LINE = 160
const BY =
  /^(?:(?:written|posted|reported|story|words|text)\s+)?(?:by|von|par|por|di|door|af|av)\s+(?=\p{Lu})|^(?:author|autor(?:in|en)?|auteur|autore|автор|текст|作者|記者|记者|文|بقلم|מאת)\s*[:：／/]|^\p{L}{2,5}\s?기자$/iu

const CATALOGUES = ['dc:creator', 'dcterm:creator', 'dc.creator', 'citation_author'] as const
const METAS = ['author', 'article:author', 'parsely-author', 'sailthru.author'] as const
/** Paths of pages about authors. */
const PROFILE = /\/(?:authors?|autor(?:en|es|i)?|auteurs?|auteure|autore|writers?|redakteure?|by|byline)\/[^/?#]/i
/** Words in names of organisations that sign as if they were people. */
const HOUSE =
  /\b(?:the|news|times|post|press|media|blog|magazine|journal|daily|weekly|today|tv|radio|online|team|staff|desk|group|network|studios?|labs?|agency|house|research|reports?|review|herald|tribune|world|business|sports?|tech)\b/i

/** The outlet of the page, under every name it has. */
export interface Outlets {
  readonly siteName: string | null
  readonly outletLine: OutletLine | null
}

/**
 * The people who wrote a page's article, and an agency among them. The outlet is never an author, and an organisation
 * only where no person can be meant.
 */
export function findByline(page: PageFacts, headline: Block | null, { siteName, outletLine }: Outlets): Byline {
  const { stated, metas } = page
  const outlets = outletNames(page, siteName, outletLine)
  const isOutlet = (name: string) => outlets.some((outlet) => sameWords(outlet, name)) && !isOfOnePerson(page, name)
  // The long and short forms of the outlet's name: `Sky` of Sky News.
  const isLikeOutlet = (name: string) => outlets.some((outlet) => isFormOf(outlet, name) || isFormOf(name, outlet))
  const { people, organisations } = statedAuthors(stated.article?.author)
  const isKnown = outlets.length > 0
  const sources: readonly (() => Byline)[] = [
    () => without(people, isOutlet),
    () => (isKnown ? without(organisations, isLikeOutlet) : { names: [], agency: agencyOf(organisations) }),
    // The first source that names somebody is enough: the others name the same people in other ways.
    ...CATALOGUES.map((name) => () => without(metas(name).map(firstNameFirst), isLikeOutlet)),
    ...METAS.map((name) => () => without(metas(name), isLikeOutlet)),
    () => without(textsOf(page, headline, '[itemprop~=author] [itemprop=name]'), isLikeOutlet),
    () => without(textsOf(page, headline, 'a[rel~=author]'), isLikeOutlet),
    () => without(textsOf(page, headline, '[itemprop~=author]'), isLikeOutlet),
    // A group that signs as one: `Harbour Desk staff`.
    () => ({ names: people.flatMap((name) => wholeName(name)).filter((name) => !isLikeOutlet(name)), agency: null }),
    () => without(profilesNear(page, headline), isLikeOutlet),
    () => without(bylineNear(page, headline), isLikeOutlet),
  ]
  let agency: string | null = null
  for (const source of sources) {
    const byline = source()
    agency ??= byline.agency
    if (byline.names.length > 0) return { names: unique(byline.names).slice(0, MOST), agency }
  }
  return { names: [], agency }
}

/** Readability's byline, for pages whose own marks name nobody. */
export function readabilityByline(read: string | null, page: PageFacts, { siteName, outletLine }: Outlets): Byline {
  if (read === null) return { names: [], agency: null }
  const outlets = outletNames(page, siteName, outletLine)
  return without([read], (name) => outlets.some((outlet) => isFormOf(outlet, name) || isFormOf(name, outlet)))
}

/** The page of one person, with that person's name: it says so twice, and belongs to no paper. */
function isOfOnePerson({ stated, metas }: PageFacts, name: string): boolean {
  const isNews = stated.article !== null && typesOf(stated.article).some((type) => /news|report/i.test(type))
  if (isNews || !/^\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){1,2}$/u.test(name) || HOUSE.test(name)) return false
  const isPerson = [stated.article?.author]
    .flat()
    .some((author) => isThing(author) && typesOf(author).includes('Person') && namesIn(author).includes(name))
  return isPerson && metas('author').some((author) => sameWords(author, name))
}

/** Catalogues put the last name first: `Quill, Ada`. */
function firstNameFirst(name: string): string {
  return name.replace(/^(\S+),\s*([^,]+)$/, '$2 $1')
}

function statedAuthors(author: unknown): {
  readonly people: readonly string[]
  readonly organisations: readonly string[]
} {
  const people: string[] = []
  const organisations: string[] = []
  for (const each of [author].flat()) {
    const isOther = isThing(each) && typesOf(each).some((type) => /organi[sz]ation$/i.test(type))
    ;(isOther ? organisations : people).push(...namesIn(each))
  }
  return { people, organisations }
}

function agencyOf(names: readonly string[]): string | null {
  return names.map(agencyNamed).find((name) => name !== null) ?? null
}

function without(bylines: readonly string[], isOutlet: (name: string) => boolean): Byline {
  const parts = bylines.map(bylineIn)
  return {
    names: unique(parts.flatMap(({ names }) => names)).filter((name) => !isOutlet(name)),
    agency: parts.map(({ agency }) => agency).find((name) => name !== null) ?? null,
  }
}

function outletNames(
  { stated, url }: PageFacts,
  siteName: string | null,
  outletLine: OutletLine | null,
): readonly string[] {
  const names = [siteName, outletLine?.outlet ?? null, ...namesIn(stated.article?.publisher).slice(0, 1), hostOf(url)]
  return names.filter((name): name is string => name !== null && name !== '')
}

function hostOf(url: string | null): string | null {
  try {
    return url === null ? null : (new URL(url).hostname.split('.').slice(-2)[0] ?? null)
  } catch {
    return null
  }
}

/** Whether a name is the beginning of a longer one. */
function isFormOf(longer: string, name: string): boolean {
  return `${wordsOf(longer)} `.startsWith(`${wordsOf(name)} `) && wordsOf(name) !== ''
}

function textsOf(page: PageFacts, headline: Block | null, selector: string): readonly string[] {
  const lines = linesNear(page, headline)
  // A name in a line far from the headline may as well be the author of something else.
  const isAtHand = (element: Element) =>
    isBlock(element) ||
    lines.some(({ container, text }) => container.contains(element) && text.includes(wordsIn(element)))
  return [...page.document.querySelectorAll(selector)]
    .filter((element) => !isForeign(element, headline, page))
    .slice(0, 10)
    .map((element) => (isAtHand(element) ? linesOf(element) : '') || (element.getAttribute('content') ?? ''))
}

/** The lines of an element, so that a name does not run into the line below it. */
function linesOf(element: Element): string {
  return blocksOf(element)
    .map(({ text }) => text)
    .join('\n')
}

function linesNear({ blocks, behind }: PageFacts, headline: Block | null): readonly Block[] {
  if (headline === null) return []
  const at = blocks.indexOf(headline)
  return [...blocks.slice(at + 1, at + 1 + LINES_BEHIND), ...blocks.slice(Math.max(behind, at - LINES_BEFORE), at)]
}

/** Links to the authors, on the first line that has any. */
function profilesNear(page: PageFacts, headline: Block | null): readonly string[] {
  for (const { container, text } of linesNear(page, headline)) {
    if (text.length > LONGEST_LINE || isForeign(container, headline, page)) continue
    const links = [...container.querySelectorAll('a[href]')].filter((link) =>
      PROFILE.test(link.getAttribute('href') ?? ''),
    )
    if (links.length > 0) return links.map((link) => plain(link.textContent ?? '') ?? '')
  }
  return []
}

function bylineNear(page: PageFacts, headline: Block | null): readonly string[] {
  const line = linesNear(page, headline).find(
    ({ text }) => text.length <= LONGEST_LINE && BY.test(text) && !/[.!?]$/.test(text),
  )
  return line === undefined ? [] : [line.text]
}

function wholeName(name: string): readonly string[] {
  const text = plain(name)
  const isName = text !== null && text.length <= 60 && !/\d|https?:|@|^by\b/i.test(text) && agencyNamed(text) === null
  return isName && text.includes(' ') ? [text] : []
}

function unique(names: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return names.filter((name) => {
    const key = name.toLowerCase()
    return seen.has(key) ? false : seen.add(key)
  })
}

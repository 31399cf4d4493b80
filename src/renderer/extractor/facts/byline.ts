import { type Block, sameWords, wordsOf } from '../dom/blocks.ts'
import { agencyNamed } from './agencies.ts'
import { isOfOtherText } from './byline/other-texts.ts'
import { isHouse, isPerson } from './byline/people.ts'
import { linesNear, seenBylines, seenEditors, signedAtEnd } from './byline/seen-names.ts'
import { subjectsOf } from './byline/subjects.ts'
import { isForeign } from './foreign-content.ts'
import { isThing, namesIn, plain, typesOf } from './json-ld.ts'
import { firstNameFirst, inNaturalOrder } from './names/order.ts'
import { type Byline, bylineIn, editorsOf } from './names.ts'
import type { OutletLine } from './outlet-line.ts'
import type { PageFacts } from './page-facts.ts'

const MOST = 20
const CATALOGUES = ['dc:creator', 'dcterm:creator', 'dc.creator', 'citation_author'] as const
/** `article:author` is the article's own; `author` may be the house that made the page. */
const METAS = [
  'article:author',
  'author',
  'authors',
  'parsely-author',
  'sailthru.author',
  'dcterms.creator',
  'byl',
  'cxenseparse:author',
  'mrf:authors',
] as const
/** Of the pairs `twitter:label1`, `twitter:data1` for cards, as WordPress writes them. */
const WRITTEN_BY =
  /^(?:written by|author|verfasst von|geschrieben von|écrit par|escrito por|scritto da|door|skrevet av)$/i
/** The outlet of the page, under every name it has. */
export interface Outlets {
  readonly siteName: string | null
  readonly outletLine: OutletLine | null
}

/**
 * The people who wrote a page's article, and an agency among them. The outlet is never an author, and an organisation
 * only where no person can be meant. What a page states for machines comes first, unless it names a house there, or
 * somebody whom no reader sees, while the lines at the headline name a person.
 */
export function findByline(page: PageFacts, headline: Block | null, { siteName, outletLine }: Outlets): Byline {
  const { stated, metas } = page
  const outlets = outletNames(page, siteName, outletLine)
  const isOutlet = (name: string) => outlets.some((outlet) => sameWords(outlet, name)) && !isOfOnePerson(page, name)
  const subjects = subjectsOf(page)
  // The long and short forms of the outlet's name: `Sky` of Sky News.
  const isNobody = (name: string) =>
    outlets.some((outlet) => isFormOf(outlet, name) || isFormOf(name, outlet)) || subjects.has(wordsOf(name))
  const { people, organisations } = statedAuthors(stated.article?.author)
  const signed = without(people.map(inNaturalOrder), isOutlet)
  // The first source that names somebody is enough: the others name the same people in other ways.
  const inMetas = () =>
    firstOf([
      ...CATALOGUES.map((name) => () => without(metas(name).map(firstNameFirst), isNobody)),
      ...METAS.map((name) => () => without(metas(name).map(inNaturalOrder), isNobody)),
      () => without(ofCard(page), isNobody),
    ])
  const seen = () => firstOf(seenBylines(page, headline).map((texts) => () => without(texts(), isNobody)))
  const editors = () => [...metas('author').flatMap(editorsOf), ...seenEditors(page, headline)]
  const isKnown = outlets.length > 0
  let choice: Byline | null = null
  const statedOrSeen = (): Byline => (choice ??= chooseByline(inMetas(), seen(), page, headline))
  const withPerson = (byline: Byline) => (byline.names.some(isPerson) ? byline : NOBODY)
  const byline = firstOf([
    () => withPerson(signed),
    () => withPerson(statedOrSeen()),
    () => signed,
    // A group that signs as one: `Harbour Desk staff`.
    () => ({ names: people.flatMap((name) => wholeName(name)).filter((name) => !isNobody(name)), agency: null }),
    statedOrSeen,
    () => without(signedAtEnd(page, headline), isNobody),
    () => ({ names: isKnown ? organisations.filter((name) => mayBeNamed(name, isNobody)) : [], agency: null }),
    () => ({ names: editors().filter((name) => !isNobody(name)), agency: null }),
  ])
  const agency = signed.agency ?? agencyOf(organisations) ?? byline.agency
  return { names: unique(byline.names).slice(0, MOST), agency }
}

/** The writer on the card that a page offers for social media. */
function ofCard({ meta }: PageFacts): readonly string[] {
  return [1, 2].flatMap((at) => {
    const [label, name] = [meta(`twitter:label${at}`), meta(`twitter:data${at}`)]
    return label !== null && name !== null && WRITTEN_BY.test(label) ? [name] : []
  })
}

const NOBODY: Byline = { names: [], agency: null }

/** A house keeps its whole name: `Quay & Sons`. */
function mayBeNamed(house: string, isNobody: (name: string) => boolean): boolean {
  const { names, agency } = bylineIn(house)
  return names.length > 0 && agency === null && ![house, ...names].some(isNobody)
}

/** The first source that names somebody, with the first agency that any source up to it names. */
function firstOf(sources: readonly (() => Byline)[]): Byline {
  let agency: string | null = null
  for (const source of sources) {
    const byline = source()
    agency ??= byline.agency
    if (byline.names.length > 0) return { names: byline.names, agency }
  }
  return { names: [], agency }
}

/** The stated names, unless no line near the headline has any of them and the page shows a person there. */
function chooseByline(stated: Byline, seen: Byline, page: PageFacts, headline: Block | null): Byline {
  if (stated.names.length === 0 || seen.names.length === 0)
    return stated.names.length > 0 ? stated : withAgencyOf(seen, stated)
  const near = wordsOf(
    linesNear(page, headline)
      .map(({ text }) => text)
      .join(' · '),
  )
  const isSeen = [...stated.names].some(
    (name) =>
      seen.names.some((other) => isFormOf(other, name) || isFormOf(name, other)) || near.includes(wordsOf(name)),
  )
  return !isSeen && seen.names.every(isPerson) ? withAgencyOf(seen, stated) : stated
}

function withAgencyOf({ names, agency }: Byline, other: Byline): Byline {
  return { names, agency: agency ?? other.agency }
}

/** What Readability takes for the mark of a byline (`_isValidByline`). */
const READ_AS_BYLINE = /byline|author|dateline|writtenby/i
/** How far outside of a line's text it may be. */
const FARTHEST_MARK = 5

/**
 * The article's own lines that are marked as a byline, without blanks: elements of a line may run together. Those of
 * comments and other stories are left out. Read before the page is changed.
 */
export function markedBylines(page: PageFacts, headline: Block | null): readonly string[] {
  return page.blocks.flatMap((line, at) =>
    line.text.length <= LONGEST_LINE &&
    isMarkedAsByline(line) &&
    !isForeign(line.container, headline, page) &&
    !isOfOtherText(line, line.text, page, headline, at)
      ? [lettersOf(line.text)]
      : [],
  )
}

function isMarkedAsByline({ nodes }: Block): boolean {
  return nodes.some(({ parentElement }) => isWithinMark(parentElement))
}

function isWithinMark(inner: Element | null): boolean {
  let up = inner
  for (let depth = 0; depth < FARTHEST_MARK && up !== null; depth += 1, up = up.parentElement) {
    const element = up
    if (['class', 'id', 'rel', 'itemprop'].some((name) => READ_AS_BYLINE.test(element.getAttribute(name) ?? '')))
      return true
  }
  return false
}

function lettersOf(text: string): string {
  return wordsOf(text).replaceAll(' ', '')
}

/**
 * Readability's byline, for pages whose other marks name nobody: only where it is one of the article's own lines, for a
 * comment or a story next to the article has an author too.
 * @param lines from `markedBylines`
 */
export function readabilityByline(
  read: string | null,
  lines: readonly string[],
  page: PageFacts,
  { siteName, outletLine }: Outlets,
): Byline {
  const own = lettersOf(read ?? '')
  const isOwn = (line: string) => line.includes(own) || (line.length >= SHORTEST_LINE && own.startsWith(line))
  if (read === null || own === '' || !lines.some(isOwn)) return NOBODY
  const outlets = outletNames(page, siteName, outletLine)
  const named = without([read], (name) => outlets.some((outlet) => isFormOf(outlet, name) || isFormOf(name, outlet)))
  // One word (`By Travel`) is a part of the site.
  return named.names.some(isPerson) ? named : { ...NOBODY, agency: named.agency }
}

/** A longer line is no byline. */
const LONGEST_LINE = 160
/** Letters by which a line is recognised as the beginning of several. */
const SHORTEST_LINE = 6

/** The page of one person, with that person's name: it says so twice, and belongs to no paper. */
function isOfOnePerson({ stated, metas }: PageFacts, name: string): boolean {
  const isNews = stated.article !== null && typesOf(stated.article).some((type) => /news|report/i.test(type))
  if (isNews || !/^\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){1,2}$/u.test(name) || isHouse(name)) return false
  const isAuthor = [stated.article?.author]
    .flat()
    .some((author) => isThing(author) && typesOf(author).includes('Person') && namesIn(author).includes(name))
  return isAuthor && metas('author').some((author) => sameWords(author, name))
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

/** Whether a name is the beginning of a longer one, an article before it apart: `The Guardian`, `Guardian`. */
function isFormOf(longer: string, name: string): boolean {
  const bare = (text: string) => wordsOf(text).replace(/^(?:the|der|die|das|le|la|el|il|de|het) (?=.)/u, '')
  return bare(name) !== '' && `${bare(longer)} `.startsWith(`${bare(name)} `)
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

import type { OmissionReason } from '#shared/extraction/omission-reasons.ts'
import { type Block, sameWords, wordsOf } from '../dom/blocks.ts'
import { isBoilerplate, type Names } from '../dom/junk.ts'
import { isBareDate, type OutletLine } from '../facts/outlet-line.ts'
import { isPanelLabel } from '../reveal/hiding.ts'
import { type Leaf, leavesOf } from './leaves.ts'
import { linkLists } from './link-lists.ts'
import type { LinkTarget } from './link-target.ts'
import { numberMarkUp } from './mark-up.ts'
import { partsAmong } from './parts.ts'
import { repeatedLists, repeatsAmong } from './repeats.ts'
import { formLeaves, siteLeaves } from './site-boxes.ts'
import { teasersIn } from './teasers.ts'

/** A block that the rules remove from Readability's result, with the reason that the receipt shows. */
export interface Omission {
  readonly element: Element
  readonly reason: OmissionReason
}

export interface CleanContext {
  readonly title: string
  /** The page's lines that say the title and its kicker. */
  readonly headLines: readonly string[]
  readonly byline: readonly string[]
  readonly outletLine: OutletLine | null
  /** What the page says of its text. */
  readonly description: string | null
  /** The number of the headline's element. */
  readonly headlineAt: number | null
  readonly numberOf: (element: Element) => number | null
  /** Class and id, in the page, of an element of Readability's result. */
  readonly namesOf: (element: Element) => Names
  /** The element of the page as received; null for one that the page did not have. */
  readonly sourceOf: (element: Element) => Element | null
  /** Whether an element of Readability's result is a heading of which an id of the page is made. */
  readonly isNamedHeading: (element: Element) => boolean
  /** Where a link of Readability's result leads. */
  readonly targetOf: (link: Element) => LinkTarget
}

/** A block with more of its text linked is a link to elsewhere, not a sentence with a link in it. */
const ALL_LINK = 0.85
/** Repeats of the title, crumbs and outlet lines come before the text. */
const BEFORE_TEXT = 15
const SHORT = 150
const LONGEST_DATE = 60
const LONGEST_DATE_LINE = 90
const MOST_WORDS_OF_DATE = 8

/** The blocks in Readability's result, given as lines, that are no part of the article. Removes nothing itself. */
export function omissionsIn(root: Element, blocks: readonly Block[], context: CleanContext): readonly Omission[] {
  const leaves = leavesOf(root, blocks)
  const reasons = new Map<Element, OmissionReason>()
  const markUpOf = numberMarkUp()
  const lookOf = (element: Element) => {
    const source = context.sourceOf(element) ?? element
    return `${markUpOf(source)} ${markUpOf(source.parentElement)}`
  }
  const parts = partsAmong(leaves, lookOf)
  const isPart = (leaf: Leaf) => parts.has(leaf) || isPanelLabel(context.sourceOf(leaf.element))
  const judge = (leaf: Leaf, index: number) => reasonFor({ ...leaf, index }, isPart(leaf), context)
  for (const leaf of leaves) {
    const reason = judge(leaf, leaf.index)
    if (reason !== null) reasons.set(leaf.element, reason)
  }
  for (const element of linkLists(root, leaves, context.targetOf)) reasons.set(element, 'links')
  const candidates = leaves.filter((leaf) => [undefined, 'links'].includes(reasons.get(leaf.element)))
  for (const { element } of teasersIn(candidates, (link) => context.targetOf(link) === 'site'))
    reasons.set(element, 'related stories')
  const remaining = () => leaves.filter((leaf) => !isOmitted(leaf.element, reasons))
  for (const { element } of siteLeaves(remaining(), leaves, context)) reasons.set(element, 'part of the site')
  for (const { element } of repeatedLists(remaining())) reasons.set(element, 'part of the site')
  for (const { element } of formLeaves(remaining(), context.sourceOf)) reasons.set(element, 'form')
  for (const { element } of repeatsAmong(remaining(), lookOf)) reasons.set(element, 'repeats the text')
  // Removing lines brings candidates to the beginning, where they are judged again: otherwise a second run would remove
  // more.
  let index = 0
  for (const leaf of leaves) {
    if (index === BEFORE_TEXT) break
    if (isOmitted(leaf.element, reasons)) continue
    const reason = judge(leaf, index)
    if (reason === null) index += 1
    else reasons.set(leaf.element, reason)
  }
  for (const { element } of trailing(remaining())) reasons.set(element, 'heading with nothing below it')
  // A block within another is in that one's entry.
  return [...reasons]
    .filter(([element]) => element.parentElement === null || !isOmitted(element.parentElement, reasons))
    .map(([element, reason]) => ({ element, reason }))
}

function isOmitted(element: Element, reasons: ReadonlyMap<Element, OmissionReason>): boolean {
  for (let up: Element | null = element; up !== null; up = up.parentElement) if (reasons.has(up)) return true
  return false
}

/** Headings at the very end, with nothing below them. */
function trailing(leaves: readonly Leaf[]): readonly Leaf[] {
  const last = leaves.findLastIndex(({ heading }) => !heading)
  return leaves.slice(last + 1)
}

function reasonFor(
  leaf: Leaf,
  isPart: boolean,
  { title, headLines, byline, outletLine, headlineAt, numberOf, isNamedHeading }: CleanContext,
): OmissionReason | null {
  const { element, text, linked, heading, index } = leaf
  // Captions belong to their pictures, and code is never part of the site.
  if (element.closest('figure, pre, caption') !== null) return null
  // A quotation's words are another's, whatever they say.
  const isQuoted = element.closest('blockquote') !== null
  const isListed = element.closest('li, td, th, dt, dd') !== null
  const isEarly = index < BEFORE_TEXT
  const isOfTitle = (line: string) => sameWords(line, title) || headLines.some((each) => sameWords(line, each))
  if (isEarly && (isOfTitle(text) || isPartOfTitle(leaf, title))) return 'repeats the title'
  if (isEarly && isCrumbs(text)) return 'path of the page'
  if (isEarly && isByline(text, byline)) return 'byline'
  if (isEarly && outletLine !== null && isOutletLine(text, outletLine)) return 'outlet and date'
  const isOfHead = (line: string) =>
    isOfTitle(line) || isByline(line, byline) || (outletLine !== null && isOutletLine(line, outletLine))
  if (isEarly && leaf.lines.length > 1 && leaf.lines.every(isOfHead)) return 'outlet and date'
  const number = numberOf(element)
  if (isEarly && headlineAt !== null && number !== null && number < headlineAt && text.length <= SHORT)
    return 'above the headline'
  if (isQuoted) return null
  if (linked > ALL_LINK && !heading && !isListed) return 'links'
  if (isPart) return null
  const isLongHeading = heading && (text.split(' ').length > 4 || isNamedHeading(element))
  if (isBoilerplate(text) && !isStanza(leaf) && !isLongHeading) return 'addressed to visitors'
  if (text.length <= LONGEST_DATE && !heading && isBareDate(text)) return 'date'
  if (isEarly && !heading && isDateLine(text)) return 'date'
  return null
}

/** A day with few words more, and no sentence: `Publicerad 23 okt 2025 kl 10:23`. */
function isDateLine(text: string): boolean {
  if (text.length > LONGEST_DATE_LINE || /[.!?]$/.test(text) || !/\d{4}/.test(text)) return false
  if (!/\d{1,2}\s?[:.h]\s?\d\d/.test(text)) return false
  const words = text.match(/\p{L}{2,}/gu) ?? []
  const digits = text.match(/\d/g) ?? []
  return words.length <= MOST_WORDS_OF_DATE && digits.length >= words.length * 2
}

/** Lines of one paragraph of which not all say such things: the first of a stanza may begin as they do. */
function isStanza({ lines }: Leaf): boolean {
  return lines.length > 1 && !lines.every((line) => isBoilerplate(line))
}

function isPartOfTitle({ heading, text }: Leaf, title: string): boolean {
  return heading && text.length >= 20 && wordsOf(title).startsWith(wordsOf(text))
}

function isCrumbs(text: string): boolean {
  return text.length <= SHORT && /^[^›»>/]{1,40}(?:\s*[›»>]\s*[^›»>]{1,60}){1,6}$/u.test(text) && /[›»>]/.test(text)
}

/** Only the writers' names. */
function isByline(text: string, byline: readonly string[]): boolean {
  if (byline.length === 0 || text.length > SHORT) return false
  let rest = ` ${wordsOf(text)} `
  const before = rest.length
  for (const name of byline) rest = rest.replace(` ${wordsOf(name)} `, ' ')
  return (
    rest.length < before &&
    rest
      .trim()
      .split(' ')
      .filter(
        (word) =>
          !/^(by|and|von|und|par|et|por|y|di|e|door|av|af|og|och|oleh|autor|author|автор|بقلم|מאת|)$/.test(word),
      ).length === 0
  )
}

function isOutletLine(text: string, { outlet, blocks }: OutletLine): boolean {
  if (blocks.some((block) => sameWords(block.text, text))) return true
  if (outlet !== null && sameWords(outlet, text)) return true
  return (
    sameWords(blocks.map((block) => block.text).join(''), text) ||
    sameWords(blocks.map((block) => block.text).join(' '), text)
  )
}

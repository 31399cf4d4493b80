import type { OmissionReason } from '#shared/extraction/omission-reasons.ts'
import { type Block, sameWords, wordsOf } from '../dom/blocks.ts'
import { hasJunkName, isBoilerplate, isLabel, type Names } from '../dom/junk.ts'
import { isBareDate, type OutletLine } from '../facts/outlet-line.ts'

/** A block that the rules remove from Readability's result, with the reason that the receipt shows. */
export interface Omission {
  readonly element: Element
  readonly reason: OmissionReason
}

export interface CleanContext {
  readonly title: string
  readonly byline: readonly string[]
  readonly outletLine: OutletLine | null
  /** The number of the headline's element. */
  readonly headlineAt: number | null
  readonly numberOf: (element: Element) => number | null
  /** Class and id, in the page, of an element of Readability's result. */
  readonly namesOf: (element: Element) => Names
}

/** A block with more of its text linked is a link to elsewhere, not a sentence with a link in it. */
const ALL_LINK = 0.85
/** Repeats of the title, crumbs and outlet lines come before the text. */
const BEFORE_TEXT = 15
const SHORT = 150
/** When more of the text than this has junk names, the names do not mean it. */
const JUNK_SHARE = 0.25
const MOST_SHARE = 0.5
const LONGEST_DATE = 60

/** Several lines (`<br>`) of one element are judged together. */
interface Leaf {
  readonly element: Element
  readonly text: string
  readonly lines: readonly string[]
  readonly linked: number
  readonly heading: boolean
  readonly index: number
}

/** The blocks in Readability's result, given as lines, that are no part of the article. Removes nothing itself. */
export function omissionsIn(root: Element, blocks: readonly Block[], context: CleanContext): readonly Omission[] {
  const leaves = leavesOf(root, blocks)
  const reasons = new Map<Element, OmissionReason>()
  for (const leaf of leaves) {
    const reason = reasonFor(leaf, context)
    if (reason !== null) reasons.set(leaf.element, reason)
  }
  for (const [element, reason] of listsOfLinks(root, leaves)) reasons.set(element, reason)
  const all = leaves.reduce((sum, { text }) => sum + text.length, 0)
  const lengths = lengthsOf(root, leaves)
  // Whatever its name: the element with most of the text is the article.
  const isJunk = (element: Element) =>
    (lengths.get(element) ?? 0) <= all * MOST_SHARE && hasJunkName(context.namesOf(element))
  const junk = leaves.filter(
    (leaf) => !isOmitted(leaf.element, reasons) && leaf.text.length <= SHORT && isUnderJunk(leaf, root, isJunk),
  )
  if (junk.reduce((sum, { text }) => sum + text.length, 0) < all * JUNK_SHARE) {
    for (const { element } of junk) reasons.set(element, 'part of the site')
  }
  // Removing lines brings others to the beginning, where they are judged again: otherwise a second run would remove
  // more.
  let index = 0
  for (const leaf of leaves) {
    if (index === BEFORE_TEXT) break
    if (isOmitted(leaf.element, reasons)) continue
    const reason = reasonFor({ ...leaf, index }, context)
    if (reason === null) index += 1
    else reasons.set(leaf.element, reason)
  }
  for (const { element } of trailing(leaves.filter((leaf) => !isOmitted(leaf.element, reasons))))
    reasons.set(element, 'heading with nothing below it')
  // A block within another is in that one's entry.
  return [...reasons]
    .filter(([element]) => element.parentElement === null || !isOmitted(element.parentElement, reasons))
    .map(([element, reason]) => ({ element, reason }))
}

/** The length of the text in each element. */
function lengthsOf(root: Element, leaves: readonly Leaf[]): ReadonlyMap<Element, number> {
  const lengths = new Map<Element, number>()
  for (const { element, text } of leaves) {
    for (let up: Element | null = element; up !== null && up !== root; up = up.parentElement)
      lengths.set(up, (lengths.get(up) ?? 0) + text.length)
  }
  return lengths
}

function isOmitted(element: Element, reasons: ReadonlyMap<Element, OmissionReason>): boolean {
  for (let up: Element | null = element; up !== null; up = up.parentElement) if (reasons.has(up)) return true
  return false
}

/** Lists that contain only links, with their labels: where a label announces other stories, or no text follows. */
function listsOfLinks(root: Element, leaves: readonly Leaf[]): readonly (readonly [Element, OmissionReason])[] {
  const lastProse = leaves.findLastIndex(({ text, linked }) => text.length > SHORT && linked < ALL_LINK)
  return [...placesOfLists(root, leaves)].flatMap(([list, { first, last, allLinks }]) => {
    if (!allLinks || last === first) return []
    const before = leaves[first - 1]
    const label = before !== undefined && isLabel(before.text) ? before : undefined
    if (label === undefined && !(lastProse <= last && before?.heading === true)) return []
    const heading = label ?? before
    return [[list, 'links'] as const, ...(heading === undefined ? [] : [[heading.element, 'links'] as const])]
  })
}

/** The leaves in each list, found by walking up from each leaf: a page may have tens of thousands of both. */
function placesOfLists(root: Element, leaves: readonly Leaf[]) {
  const places = new Map<Element, { readonly first: number; last: number; allLinks: boolean }>()
  for (const [at, { element, linked }] of leaves.entries()) {
    for (let up: Element | null = element; up !== null && up !== root; up = up.parentElement) {
      if (up.localName !== 'ul' && up.localName !== 'ol') continue
      const place = places.get(up) ?? { first: at, last: at, allLinks: true }
      place.last = at
      if (linked <= ALL_LINK) place.allLinks = false
      places.set(up, place)
    }
  }
  return places
}

/** Headings at the very end, with nothing below them. */
function trailing(leaves: readonly Leaf[]): readonly Leaf[] {
  const last = leaves.findLastIndex(({ heading }) => !heading)
  return leaves.slice(last + 1)
}

function leavesOf(root: Element, all: readonly Block[]): readonly Leaf[] {
  const byElement = new Map<Element, Block[]>()
  for (const block of all) {
    const before = byElement.get(block.container)
    if (before === undefined) byElement.set(block.container, [block])
    else before.push(block)
  }
  const elements = [...byElement.keys()]
  const within = new Set(elements.flatMap((element) => ancestorsOf(element, root)))
  return elements.flatMap((element, index) => {
    if (element === root || within.has(element)) return []
    const blocks = byElement.get(element) ?? []
    const text = blocks.map((block) => block.text).join(' ')
    const linked = blocks.reduce((sum, block) => sum + block.linked * block.text.length, 0) / text.length
    const lines = blocks.map((block) => block.text)
    return [{ element, text, lines, linked, heading: blocks.some(({ heading }) => heading), index }]
  })
}

function ancestorsOf(element: Element, root: Element): Element[] {
  const boxes: Element[] = []
  for (let up = element.parentElement; up !== null && up !== root; up = up.parentElement) boxes.push(up)
  return boxes
}

function reasonFor(
  leaf: Leaf,
  { title, byline, outletLine, headlineAt, numberOf }: CleanContext,
): OmissionReason | null {
  const { element, text, linked, heading, index } = leaf
  // Captions belong to their pictures, and code is never part of the site.
  if (element.closest('figure, pre, caption') !== null) return null
  // A quotation's words are another's, whatever they say.
  const isQuoted = element.closest('blockquote') !== null
  const isListed = element.closest('li, td, th, dt, dd') !== null
  const isEarly = index < BEFORE_TEXT
  if (isEarly && (sameWords(text, title) || isPartOfTitle(leaf, title))) return 'repeats the title'
  if (isEarly && isCrumbs(text)) return 'path of the page'
  if (isEarly && isByline(text, byline)) return 'byline'
  if (isEarly && outletLine !== null && isOutletLine(text, outletLine)) return 'outlet and date'
  const isOfHead = (line: string) =>
    sameWords(line, title) || isByline(line, byline) || (outletLine !== null && isOutletLine(line, outletLine))
  if (isEarly && leaf.lines.length > 1 && leaf.lines.every(isOfHead)) return 'outlet and date'
  const number = numberOf(element)
  if (isEarly && headlineAt !== null && number !== null && number < headlineAt && text.length <= SHORT)
    return 'above the headline'
  if (isQuoted) return null
  if (linked > ALL_LINK && !heading && !isListed) return 'links'
  if (isBoilerplate(text) && !isStanza(leaf) && !(heading && text.split(' ').length > 4)) return 'addressed to visitors'
  if (text.length <= LONGEST_DATE && !heading && isBareDate(text)) return 'date'
  return null
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
      .filter((word) => !/^(by|and|von|und|par|et|por|y|di|e|)$/.test(word)).length === 0
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

function isUnderJunk({ element, heading }: Leaf, root: Element, isJunk: (element: Element) => boolean): boolean {
  if (heading || element.closest('figure, pre, caption, table, blockquote') !== null) return false
  for (let up: Element | null = element; up !== null && up !== root; up = up.parentElement) {
    if (isJunk(up)) return true
  }
  return false
}

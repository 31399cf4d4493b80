import { type Block, blocksOf, isHidden, wordsOf } from '../dom/blocks.ts'
import { moveInside, wordsIn } from '../dom/elements.ts'
import { hasJunkName, isBoilerplate, isComments, isLabel } from '../dom/junk.ts'
import type { Numbering } from '../dom/numbering.ts'
import { isSentence, PROSE, weightOf } from '../dom/prose.ts'
import { SITE_PARTS } from '../dom/site-parts.ts'
import { settleLinks } from '../normalise/links.ts'
import { numberMarkUp } from './mark-up.ts'

/** A line of the page as received. */
interface PageLine {
  readonly text: string
  readonly linked: number
  /** The number of the block element around it. */
  readonly number: number
}

/** The page's lines, and what they are compared with. */
export interface Restoration {
  readonly lines: readonly PageLine[]
  /** The article's own lines: behind its headline, before the next story. */
  readonly from: number
  readonly to: number
  readonly numbering: Numbering
  /** What the page says of its text to others, in its own words. */
  readonly description: string | null
  /** The base of the page's relative addresses. */
  readonly base: string | null
}

const KEY = 48
const MOST_LINKED = 0.3
/** A lead is at most this many lines below the headline. */
const LEAD_WITHIN = 14
const MOST_LEADS = 2
const LEAST_LEAD = 40
const LONGEST_LEAD = 700
const ARTICLE = 'article, main, [role=main], [role=article], [itemprop=articleBody]'
const NEVER =
  'script, style, template, noscript, iframe, object, svg, img, picture, video, audio, form, input, button, select, textarea, [hidden]'
const NO_TEXT = `${SITE_PARTS}, details, figure, figcaption, button, li, [aria-hidden=true]`

/**
 * Gives back prose that Readability dropped, from the page as received: paragraphs of the same mark-up as those that it kept, in
 * the same article, which a box between them separates; and the lead, which many pages have in a box with the headline.
 * @param blocks the lines that were kept
 * @returns how many lines were added
 */
export function restoreProse(kept: Element, blocks: readonly Block[], page: Restoration): number {
  const { lines, from, to, numbering } = page
  const places = placesOf(blocks, numbering)
  if (places.size === 0) return 0
  const kinds = new Set<string>()
  const kindOf = kindsOf(numbering)
  const isInText = partsOfText(numbering)
  const missed: number[] = []
  for (let at = from; at < to; at += 1) {
    const line = lines[at] as PageLine
    if (!isUnlinkedProse(line)) continue
    if (placeOf(line, places) !== undefined) kinds.add(kindOf(line))
    else missed.push(at)
  }
  const isKept = (at: number) => placeOf(lines[at] as PageLine, places) !== undefined
  const restored = new Set(
    missed.filter((at) => {
      const line = lines[at] as PageLine
      return isSentence(line.text) && kinds.has(kindOf(line)) && isInText(line)
    }),
  )
  for (const at of leadOf(page, isKept, isInText)) restored.add(at)
  dropPresent(restored, lines, kept)
  if (restored.size === 0) return 0
  addHeadings(restored, page, isKept, isInText)
  insert(
    kept,
    [...restored].toSorted((a, b) => a - b),
    page,
    places,
  )
  return restored.size
}

/** The elements of the lines that were kept, by their words. */
function placesOf(blocks: readonly Block[], { numberOf }: Numbering): ReadonlyMap<string, Element> {
  const places = new Map<string, Element>()
  for (const { text, container } of blocks) {
    const number = numberOf(container)
    for (const key of [keyOf(text), ...(number === null ? [] : [`#${number}`])])
      if (!places.has(key)) places.set(key, container)
  }
  return places
}

/** The element of a line that was kept, by its first words or its element: a line may lose some words. */
function placeOf({ text, number }: PageLine, places: ReadonlyMap<string, Element>): Element | undefined {
  return places.get(keyOf(text)) ?? places.get(`#${number}`)
}

/** More lines than these are not compared with all of the text. */
const MOST_COMPARED = 200

/** A line whose words are in the text, in pieces of other lines, is kept. */
function dropPresent(restored: Set<number>, lines: readonly PageLine[], kept: Element): void {
  if (restored.size === 0 || restored.size > MOST_COMPARED) return
  const all = wordsOf(kept.textContent ?? '')
  for (const at of [...restored]) {
    const words = wordsOf((lines[at] as PageLine).text)
    const middle = Math.floor(words.length / 3)
    if (all.includes(words.slice(middle, middle + KEY))) restored.delete(at)
  }
}

/** By their first words: a line may lose some, or get some of the next. */
function keyOf(text: string): string {
  const beginning = text.length > ENOUGH ? wordsOf(text.slice(0, ENOUGH)) : ''
  return (beginning.length > SURELY ? beginning : wordsOf(text)).slice(0, KEY)
}

/** So many letters of a text mostly have the words of its key, and some more: the last may be cut. */
const ENOUGH = KEY * 3
const SURELY = KEY * 2

function isUnlinkedProse({ text, linked }: PageLine): boolean {
  return linked < MOST_LINKED && weightOf(text) >= PROSE
}

/** The mark-up of a line: names and classes of its element and the two around it, and the article that it is in. */
function kindsOf({ sources }: Numbering): (line: PageLine) => string {
  const articles = new Map<Element, number>()
  const markUpOf = numberMarkUp()
  return ({ number }) => {
    const element = sources[number] as Element
    const parent = element.parentElement
    const article = element.closest(ARTICLE)
    if (article !== null && !articles.has(article)) articles.set(article, articles.size)
    const names = [element, parent, parent?.parentElement].map(markUpOf)
    return [...names, article === null ? '' : articles.get(article)].join('|')
  }
}

type IsInText = (line: PageLine) => boolean

/** Whether no box around a line, within its article, is the site's or hidden. Each box is judged once. */
function partsOfText({ sources }: Numbering): IsInText {
  const known = new Map<Element, boolean>()
  return ({ number }) => {
    const chain: Element[] = []
    let is: boolean | undefined
    for (let up: Element | null = sources[number] as Element; up !== null; up = up.parentElement) {
      is = known.get(up)
      if (is === undefined) chain.push(up)
      is ??= isOfText(up)
      if (is !== undefined) break
    }
    for (const box of chain) known.set(box, is ?? true)
    return is ?? true
  }
}

/** Whether an element's content is of the text; undefined where what is around it decides. */
function isOfText(box: Element): boolean | undefined {
  if (box.matches('body')) return true
  if (box.matches(NO_TEXT) || isHidden(box)) return false
  if (box.matches(ARTICLE)) return true
  return hasJunkName({ className: box.getAttribute('class') ?? '', id: box.id }) ? false : undefined
}

/** The lead: sentences between the headline and the first line that was kept. */
function leadOf(
  { lines, from, to, description }: Restoration,
  isKept: (at: number) => boolean,
  isInText: IsInText,
): readonly number[] {
  const leads: number[] = []
  const stated = description === null ? '' : wordsOf(description)
  for (let at = from; at < Math.min(to, from + LEAD_WITHIN) && leads.length < MOST_LEADS; at += 1) {
    const line = lines[at] as PageLine
    const weight = weightOf(line.text)
    if (isKept(at)) {
      if (weight >= PROSE) break
      continue
    }
    if (line.linked >= MOST_LINKED || weight < LEAST_LEAD || line.text.length > LONGEST_LEAD) continue
    const words = wordsOf(line.text)
    const isStated =
      stated !== '' && (stated === words || (stated.length > LEAST_LEAD && words.startsWith(stated.slice(0, -20))))
    if (isStated || (weight >= PROSE && isSentence(line.text) && !isBoilerplate(line.text) && isInText(line)))
      leads.push(at)
  }
  return leads
}

/** Headings directly above prose that is given back. */
function addHeadings(
  restored: Set<number>,
  { lines, from, numbering }: Restoration,
  isKept: (at: number) => boolean,
  isInText: IsInText,
): void {
  for (const at of [...restored]) {
    const above = at - 1
    const line = lines[above]
    if (above <= from || line === undefined || isKept(above) || restored.has(above)) continue
    const isHeading = (numbering.sources[line.number] as Element).matches('h2, h3, h4, h5, h6')
    if (isHeading && line.linked === 0 && !isLabel(line.text) && !isComments(line.text) && isInText(line))
      restored.add(above)
  }
}

/** Puts lines behind the kept line that they follow on the page. */
function insert(
  kept: Element,
  restored: readonly number[],
  { lines, from, numbering, base }: Restoration,
  places: ReadonlyMap<string, Element>,
): void {
  const first = firstIn(kept)
  const copyOf = copies(numbering, kept)
  let after: Element | null = null
  let at = from
  for (const line of restored) {
    for (; at < line; at += 1) {
      const place = placeOf(lines[at] as PageLine, places)
      if (place !== undefined) after = outermostOf(place, kept)
    }
    const made = copyOf(lines[line] as PageLine)
    settleLinks(made, base)
    if (after === null) first.before(made)
    else after.after(made)
    after = made
    at = line + 1
  }
}

function firstIn(kept: Element): Element {
  let first = kept
  while (first.firstElementChild !== null && first.matches('div, section, article, main'))
    first = first.firstElementChild
  return first
}

/** The part of a list, table or quotation may not be followed by a paragraph: the whole is. */
function outermostOf(place: Element, kept: Element): Element {
  let outer = place
  for (let up: Element | null = place; up !== null && up !== kept; up = up.parentElement)
    if (up.matches('li, ul, ol, dl, dd, dt, table, blockquote, figure, pre')) outer = up
  return outer === kept ? (kept.lastElementChild as Element) : outer
}

/**
 * A copy of a line's element without what is not text; of a line among others in an element, its words. An element is copied
 * once: all lines of a page may be in one.
 */
function copies({ sources }: Numbering, context: Element): (line: PageLine) => Element {
  const document = context.ownerDocument as Document
  const known = new Map<number, { readonly made: Element; words: string | null }>()
  return ({ number, text }) => {
    const copy = known.get(number) ?? copied(sources[number] as Element, document)
    known.set(number, copy)
    const { made } = copy
    const isLine = copy.words === text
    // Used now.
    if (isLine) copy.words = null
    if (isLine && made.matches('p, h2, h3, h4, h5, h6')) return made
    const paragraph = document.createElement('p')
    if (isLine && blocksOf(made).length === 1 && made.querySelector('div, p') === null) moveInside(made, paragraph)
    else paragraph.append(text)
    return paragraph
  }
}

function copied(source: Element, document: Document): { readonly made: Element; words: string | null } {
  const made = document.importNode(source, true)
  for (const element of made.querySelectorAll(NEVER)) element.remove()
  return { made, words: wordsIn(made) }
}

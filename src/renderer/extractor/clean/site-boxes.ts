import { sameWords } from '../dom/blocks.ts'
import { isLongerThan } from '../dom/elements.ts'
import { hasJunkName, hasSiteName, isBoilerplate, type Names } from '../dom/junk.ts'
import { isFullSentence, isSentence, weightOf } from '../dom/prose.ts'
import { byElement } from '../dom/remember.ts'
import type { Leaf } from './leaves.ts'

const SHORT = 150
/** When more of the text than this has junk names, the names do not mean it. */
const JUNK_SHARE = 0.25
const MOST_SHARE = 0.5

/** What the rules know of the page's boxes. */
interface Boxes {
  readonly numberOf: (element: Element) => number | null
  readonly sourceOf: (element: Element) => Element | null
  readonly namesOf: (element: Element) => Names
  /** What the page says of its text: a lead may have the name of a teaser. */
  readonly description: string | null
}

/**
 * Short lines in boxes whose class or id says that they hold no part of an article.
 * @param leaves those that no other rule has removed
 */
export function siteLeaves(
  leaves: readonly Leaf[],
  everything: readonly Leaf[],
  { namesOf, description }: Boxes,
): readonly Leaf[] {
  const all = everything.reduce((sum, { text }) => sum + text.length, 0)
  const lengths = lengthsOf(everything)
  // Whatever its name: the element with most of the text is the article.
  const isSmall = (element: Element) => (lengths.get(element) ?? 0) <= all * MOST_SHARE
  const isJunk = byElement((element: Element) => isSmall(element) && hasJunkName(namesOf(element)))
  const isOfSite = byElement((element: Element) => isSmall(element) && hasSiteName(namesOf(element)))
  const isLead = ({ text }: Leaf) => description !== null && sameWords(text, description)
  const junk = leaves.filter(
    (leaf) => leaf.text.length <= SHORT && !isLead(leaf) && isUnder(leaf, mayBeText(leaf) ? isOfSite : isJunk),
  )
  return junk.reduce((sum, { text }) => sum + text.length, 0) < all * JUNK_SHARE ? junk : []
}

/** A sentence without a link, in a box whose name things of a text have as well, is of the text. */
function mayBeText({ text, linked }: Leaf): boolean {
  return linked === 0 && isFullSentence(text, LEAST_WORDS) && !isBoilerplate(text)
}

const LEAST_WORDS = 4

/** The length of the text in each element. */
function lengthsOf(leaves: readonly Leaf[]): ReadonlyMap<Element, number> {
  const lengths = new Map<Element, number>()
  for (const { element, text } of leaves) {
    for (let up: Element | null = element; up !== null; up = up.parentElement)
      lengths.set(up, (lengths.get(up) ?? 0) + text.length)
  }
  return lengths
}

function isUnder({ element, heading }: Leaf, isJunk: (element: Element) => boolean): boolean {
  if (heading || element.closest('figure, pre, caption, table, blockquote') !== null) return false
  for (let up: Element | null = element; up !== null; up = up.parentElement) if (isJunk(up)) return true
  return false
}

const FIELDS = 'input, textarea, select'
/** Ticked in a list of tasks, or set by scripts. */
const NO_FIELD = '[type=hidden], [type=checkbox], [type=radio], [type=button], [type=image]'
const LARGEST_FORM = 500
const HIGHEST = 6
const MOST_FIELDS = 200

/** What a box says about its field has fewer sentences. */
const LEAST_PROSE = 2
/** A sentence of this weight: of 40 letters, or of 20 in scripts without blanks. */
const SENTENCE = 40

/** How many lines of prose each box of the page has. */
function proseByBox(leaves: readonly Leaf[], sourceOf: Boxes['sourceOf']): ReadonlyMap<Element, number> {
  const counts = new Map<Element, number>()
  for (const { element, text, linked } of leaves) {
    if (linked > 0 || weightOf(text) < SENTENCE || !isSentence(text)) continue
    for (let up = sourceOf(element); up !== null; up = up.parentElement) counts.set(up, (counts.get(up) ?? 0) + 1)
  }
  return counts
}

/**
 * Lines in a box of the page with a field to fill in: what the box says is about the field. Boxes without text of their own
 * end where more begins.
 */
export function formLeaves(leaves: readonly Leaf[], sourceOf: Boxes['sourceOf']): readonly Leaf[] {
  const first = leaves.map(({ element }) => sourceOf(element)).find((source) => source !== null)
  const root = first?.closest('body')
  if (root == null) return []
  const boxes = new Set<Element>()
  const prose = proseByBox(leaves, sourceOf)
  const proseIn = (box: Element) => prose.get(box) ?? 0
  for (const field of [...root.querySelectorAll(FIELDS)].slice(0, MOST_FIELDS)) {
    if (field.matches(NO_FIELD)) continue
    let box: Element = field
    for (let height = 0; height < HIGHEST; height += 1) {
      const up = box.parentElement
      if (up === null || up.matches('body, main, article') || isLongerThan(up, LARGEST_FORM)) break
      // A short article and the field below it.
      if (proseIn(up) - proseIn(box) >= LEAST_PROSE) break
      box = up
    }
    boxes.add(box)
  }
  return leaves.filter(({ element, text }) => {
    if (text.length > LARGEST_FORM || element.closest('table, pre, li') !== null) return false
    for (let up = sourceOf(element); up !== null; up = up.parentElement) if (boxes.has(up)) return true
    return false
  })
}

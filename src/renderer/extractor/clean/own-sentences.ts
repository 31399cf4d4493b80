import { beginningOf } from '../dom/elements.ts'
import { isBoilerplate } from '../dom/junk.ts'
import { goesOnAsText } from '../dom/openings.ts'
import { isFullSentence } from '../dom/prose.ts'
import { byElement } from '../dom/remember.ts'
import type { Leaf } from './leaves.ts'

const MOST_LINKED = 0.5
const LEAST_WORDS = 4
const LEAST_WORDS_OF_STEP = 3
/** A step longer than this is a paragraph of the text. */
const LONGEST_STEP = 240
const LEAST_STEPS = 3
const HIGHEST = 3
const NUMBER = /^(?:\p{L}{1,12}\s)?\(?\d{1,2}\s?[.:)–—-]?$/u

/**
 * Sentences of the text that begin as a line of the site does (`Download the form and sign it.`): they look like others that
 * do not, and say nothing of the site. With the short headings above them (`Download`), where other headings look the same.
 * @param lookOf name and class, on the page, of an element and its box
 */
export function ownSentences(leaves: readonly Leaf[], lookOf: (element: Element) => string): ReadonlySet<Leaf> {
  const own = new Set<Leaf>()
  if (!leaves.some(({ text }) => isBoilerplate(text))) return own
  const texts = new Set<string>()
  const isStep = stepsAmong(leaves)
  for (const leaf of leaves) if (mayBeText(leaf, true) && !isBoilerplate(leaf.text)) texts.add(lookOf(leaf.element))
  for (const [at, leaf] of leaves.entries()) {
    if (leaf.heading || leaf.linked >= MOST_LINKED || !isBoilerplate(leaf.text)) continue
    const isInStep = isStep(leaf)
    const isText = mayBeText(leaf, isInStep) && texts.has(lookOf(leaf.element)) && goesOnAsText(leaf.text, isInStep)
    if (isText || (isInStep && NUMBER.test(leaves[at - 1]?.text ?? ''))) own.add(leaf)
  }
  for (const [at, leaf] of leaves.entries()) {
    const below = leaves[at + 1]
    if (!leaf.heading || !isBoilerplate(leaf.text) || below === undefined || leaf.linked >= MOST_LINKED) continue
    const isText = own.has(below) || (mayBeText(below, true) && !isBoilerplate(below.text))
    if (isText && isStep(leaf) && isStep(below)) own.add(leaf)
  }
  return own
}

/** Whether a line is a sentence. */
function mayBeText({ text, heading, linked }: Leaf, isInStep: boolean): boolean {
  return !heading && linked < MOST_LINKED && isFullSentence(text, isInStep ? LEAST_WORDS_OF_STEP : LEAST_WORDS)
}

/** Tells whether a leaf is in one of several boxes of the same name, none of them long and all not most of the text. */
function stepsAmong(leaves: readonly Leaf[]): (leaf: Leaf) => boolean {
  const most = leaves.reduce((sum, { text }) => sum + text.length, 0) / 2
  const isRowOfSteps = byElement((box: Element) => isRow(box, most))
  return ({ element }) => {
    let box = element.parentElement
    for (let height = 0; box !== null && height < HIGHEST; height += 1, box = box.parentElement) {
      if (isRowOfSteps(box)) return true
    }
    return false
  }
}

function isRow({ children }: Element, most: number): boolean {
  const [first] = children
  if (first === undefined || children.length < LEAST_STEPS || !first.matches('div, section, article, li')) return false
  let length = 0
  for (const child of children) {
    const own = beginningOf(child, LONGEST_STEP).length
    length += own
    if (child.localName !== first.localName || own > LONGEST_STEP || length > most) return false
  }
  return true
}

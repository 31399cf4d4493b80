import { type Bounds, bounds } from '#shared/extraction/bounds.ts'
import { cutBehind } from './cut-behind.ts'
import { type Cuts, cutSentence } from './cut-sentences.ts'
import { newElement, renameElement, unwrap } from './elements.ts'

/**
 * Cuts an article to what the reader can lay out, and adds a sentence at its end about what was cut, including cuts of
 * its page. Elements and text are cut from the end; nesting is flattened, and its text stays.
 * @returns the sentence; null when nothing was cut
 */
export function boundArticle(root: Element, cuts: Cuts, limits: Bounds = bounds): string | null {
  boundNesting(root, cuts, limits)
  boundLength(root, cuts, limits)
  for (const image of [...root.querySelectorAll('img')].slice(limits.images)) {
    image.remove()
    cuts.add('image', 1)
  }
  const sentence = cutSentence(cuts)
  if (sentence !== null) root.append(newElement(root, 'hr'), newElement(root, 'p', newElement(root, 'small', sentence)))
  return sentence
}

/** The part of `boundArticle` that is about tables, lists and quotations: all that a short block needs. */
export function boundNesting(root: Element, cuts: Cuts, limits: Bounds = bounds): void {
  boundTables(root, cuts, limits)
  boundIndents(root, cuts, limits)
}

function boundTables(root: Element, cuts: Cuts, limits: Bounds): void {
  const levels = levelsOf(root, 'table')
  for (const [table, level] of [...levels].reverse()) {
    for (const row of ownParts(table, 'tr')) {
      for (const cell of [...row.children].slice(limits.columns)) {
        cell.remove()
        cuts.add('cell', 1)
      }
    }
    if (level <= limits.tables) continue
    openTable(table)
    cuts.flattened()
  }
}

/** Replaces a table by a line for each of its rows. */
function openTable(table: Element): void {
  for (const columns of ownParts(table, 'col, colgroup')) columns.remove()
  for (const cell of ownParts(table, 'td, th')) {
    cell.append(' ')
    unwrap(cell)
  }
  for (const line of ownParts(table, 'tr, caption')) renameElement(line, 'div')
  for (const group of ownParts(table, 'tbody, thead, tfoot')) unwrap(group)
  renameElement(table, 'div')
}

/** Without those of nested tables. */
function ownParts(table: Element, selector: string): readonly Element[] {
  return [...table.querySelectorAll(selector)].filter((part) => part.closest('table') === table)
}

const INDENTS = 'ul, ol, dl, blockquote'

function boundIndents(root: Element, cuts: Cuts, limits: Bounds): void {
  for (const [indent, level] of [...levelsOf(root, INDENTS)].reverse()) {
    if (level <= limits.indents) continue
    for (const item of [...indent.children]) if (item.matches('li, dt, dd')) renameElement(item, 'div')
    renameElement(indent, 'div')
    cuts.flattened()
  }
}

/** Elements of some kinds, in order, each with its depth of nesting in that kind. */
function levelsOf(root: Element, selector: string): ReadonlyMap<Element, number> {
  const levels = new Map<Element, number>()
  for (const element of root.querySelectorAll(selector)) {
    const around = element.parentElement?.closest(selector) ?? null
    levels.set(element, 1 + (around === null ? 0 : (levels.get(around) ?? 0)))
  }
  return levels
}

function boundLength(root: Element, cuts: Cuts, limits: Bounds): void {
  // Written out, each element, letter, line and attribute takes a character at least: most blocks are short enough.
  if (root.innerHTML.length <= Math.min(limits.elements, limits.text, limits.attributes)) return
  const walker = (root.ownerDocument as Document).createTreeWalker(root, 5)
  let elements = 0
  let letters = 0
  let attributes = 0
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.nodeType === 3) {
      const { length } = (node as Text).data
      if (letters + length > limits.text) {
        cutFrom(root, node as Text, limits.text - letters, cuts)
        return
      }
      letters += length
      // Each line of code costs as much layout as an element.
      const { end, lines } = linesWithin(node as Text, limits.elements - elements)
      if (end !== null) {
        cutFrom(root, node as Text, end, cuts)
        return
      }
      elements += lines + turnsIn((node as Text).data)
      if (elements > limits.elements) {
        cutFrom(root, node as Text, 0, cuts)
        return
      }
      continue
    }
    elements += 1
    if (elements > limits.elements) {
      cutFrom(root, node as Element, 0, cuts)
      return
    }
    const element = node as Element
    if (!element.hasAttributes()) continue
    for (const name of element.getAttributeNames()) {
      attributes += element.getAttribute(name)?.length ?? 0
      if (attributes <= limits.attributes) continue
      element.removeAttribute(name)
      if (name === 'href' || name === 'src') cuts.add('attribute', 1)
    }
  }
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
/** Elements that embed, override or isolate a direction. */
const DIRECTING = /[\u202a-\u202e\u2066-\u2069]/g
const LEFT_TO_RIGHT = /[^\P{L}\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+/u

/** How often a text changes its direction: each run costs as much layout as an element. */
function turnsIn(text: string): number {
  const directing = text.match(DIRECTING)?.length ?? 0
  if (!RIGHT_TO_LEFT.test(text)) return directing
  return directing + text.split(LEFT_TO_RIGHT).filter((piece) => RIGHT_TO_LEFT.test(piece)).length - 1
}

/** The line breaks of a text of code, and the offset where no more of them are allowed; null when all are. */
function linesWithin(text: Text, most: number): { readonly lines: number; readonly end: number | null } {
  let lines = 0
  let at = text.data.indexOf('\n')
  if (at === -1 || text.parentElement?.closest('pre') == null) return { lines, end: null }
  for (; at !== -1; at = text.data.indexOf('\n', at + 1)) {
    if (lines === most) return { lines, end: at }
    lines += 1
  }
  return { lines, end: null }
}

function cutFrom(root: Element, node: Element | Text, offset: number, cuts: Cuts): void {
  const [elements, letters] = sizeOf(root)
  cutBehind(root, node, offset)
  const [kept, keptLetters] = sizeOf(root)
  cuts.add('element', elements - kept)
  cuts.add('letter', letters - keptLetters)
}

function sizeOf(root: Element): readonly [elements: number, letters: number] {
  return [root.querySelectorAll('*').length, (root.textContent ?? '').length]
}

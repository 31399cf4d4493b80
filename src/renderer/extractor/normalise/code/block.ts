import { isLongerThan, newElement, outermost, wordsIn } from '../../dom/elements.ts'
import { copyNumber } from '../../dom/numbering.ts'
import { isLanguage, languageOf } from './code-language.ts'
import { countsLines } from './gutters.ts'
import { isToolbar } from './tools.ts'

/** Puts a block of code in the place of an element. */
export function placeCode(old: Element, text: string, statedLanguage: string | null): void {
  const block = newElement(old, 'code', text.replace(/^\n+/, '').replace(/\s+$/, ''))
  const pre = newElement(old, 'pre', block)
  if (old.id !== '') pre.id = old.id
  copyNumber(old, pre)
  old.replaceWith(pre)
  // What was around a table of numbers and code is around the code now.
  const language = statedLanguage ?? languageOf(old) ?? languageOf(pre)
  if (language !== null) block.setAttribute('class', `language-${language}`)
  asCodeBlock(pre)
}

/** Wrappers are removed: their names (`scroll`, `widget`) would count against the code. */
export function asCodeBlock(pre: Element): void {
  const outer = outermost(pre, isToolbar)
  if (outer !== pre && outer.closest('figure') === null) outer.replaceWith(pre)
}

/** How far from its code a toolbar or a column of numbers is. */
const FARTHEST = 3
/** Fewer numbers may be anything. */
const LEAST = 2

/** What was removed from around a block of code. */
interface Surroundings {
  /** Whether its lines were numbered in a column next to it. */
  readonly isNumbered: boolean
  /** The language that its toolbar names. */
  readonly language: string | null
}

/** Removes the toolbar of a block of code, and a column that numbers its lines, from the boxes around it. */
export function clearAround(pre: Element): Surroundings {
  const lines = (pre.textContent ?? '').trim().split('\n').length
  let isNumbered = false
  let language: string | null = null
  let box: Element = pre
  for (let depth = 0; depth < FARTHEST; depth += 1) {
    for (const other of [box.previousElementSibling, box.nextElementSibling]) {
      if (other === null) continue
      const count = other === box.previousElementSibling && lines >= LEAST ? countsLines(other) : 0
      if (count >= LEAST && Math.abs(count - lines) <= 1) isNumbered = true
      else if (isToolbar(other)) language ??= languageIn(other)
      else continue
      other.remove()
    }
    const up: Element | null = box.parentElement
    if (up === null || !up.matches('div, figure, section, td, tr, tbody, table, span')) break
    // A box with other code or text is no box of this code.
    if (isLongerThan(up, wordsIn(box).length + 60)) break
    box = up
  }
  return { isNumbered, language }
}

function languageIn(toolbar: Element): string | null {
  const walker = (toolbar.ownerDocument as Document).createTreeWalker(toolbar, 4)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const words = (node.nodeValue ?? '').trim().toLowerCase()
    if (isLanguage(words)) return words
  }
  return null
}

import { hasWords, isAlone, isBlank } from '../../dom/elements.ts'
import type { PlainForm } from '../plain-form.ts'
import { isMonospaced, isShownAsBlock, ownWhiteSpace, whiteSpaceOf } from '../white-space.ts'
import { placeCode } from './block.ts'
import { languageOf } from './code-language.ts'
import { isLine } from './gutters.ts'
import { textOfCode, withoutIndent } from './text.ts'

/** A formula that was written as code before. */
const FORMULA = 'language-math'
/** Lines of code are hardly ever longer: a text that wraps is prose. */
const LONGEST_LINE = 250
/** Names of boxes that hold code. */
const NAMED = /(?:^|[-_\s])(?:code|source|listing|terminal|console|snippet)(?:$|[-_\s])/i
/** Within these, code is a word of the line. */
const LINES = 'a, dt, h1, h2, h3, h4, h5, h6, figcaption, summary, button, label'

/** Blocks of code without `<pre>`: the style, line breaks, or one element a line make them. */
export const looseCode: readonly PlainForm[] = [
  { names: ['code', 'samp', 'tt'], write: fromElement },
  { names: ['div', 'p', 'span'], write: fromStyle },
]

function fromElement(element: Element): void {
  if (element.className === FORMULA || element.closest(`pre, code code, ${LINES}`) !== null) return
  if (fromRow(element) || !hasLines(element)) return
  const kept = whiteSpaceOf(element)
  const holder = element.parentElement
  if (holder === null) return
  const isOnly = element.querySelector('img') === null && isAlone(element, isNothing)
  const isVerbatim = ownWhiteSpace(element) === 'all' || isShownAsBlock(element) || (kept === 'all' && isOnly)
  // A single line break within a sentence, or in a cell, is one of the page's source.
  if (!isVerbatim && (!isOnly || element.localName !== 'code' || holder.matches('td, th'))) return
  const language = languageOf(element)
  const hasBreaks = element.querySelector('br') !== null
  const text = textOfCode(element)
  const lines = kept === 'all' ? text : hasBreaks ? text.replace(/\n[ \t]*\n?(?=[^\n])/g, '\n') : withoutIndent(text)
  if (isOnly && holder.matches('p')) placeCode(holder, lines, language)
  else placeCode(liftOut(element), lines, language)
}

/** Whether a node shows neither words nor a picture. */
function isNothing(node: Node): boolean {
  return isBlank(node) && (node.nodeType !== 1 || !holdsPicture(node as Element))
}

function holdsPicture(element: Element): boolean {
  return element.localName === 'img' || element.querySelector('img') !== null
}

/** Whether an element's text has more than one line. */
function hasLines(element: Element): boolean {
  const text = (element.textContent ?? '').trim()
  if (text === '' || text.includes('\n')) return text !== ''
  let lines = 0
  for (const inside of element.querySelectorAll('*')) {
    if (inside.localName === 'br') return true
    if (isLine(inside)) lines += 1
  }
  return lines > 1
}

/** More elements are not read as one block: each that becomes a block of its own leaves a row to be read. */
const MOST_ROWS = 2_000

/** Elements of code one below the other, and nothing else around them: one block. */
function fromRow(element: Element): boolean {
  const holder = element.parentElement
  if (holder === null || !holder.matches('div, p, figure, section') || element.previousElementSibling !== null)
    return false
  const keepsBreaks = whiteSpaceOf(holder) !== 'nothing'
  let rows = 0
  let text = ''
  for (let node = holder.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 1 && node.nodeName !== 'BR') {
      const line = node as Element
      rows += 1
      if (line.localName !== element.localName || rows > MOST_ROWS) return false
      if (isShownAsBlock(line) && text !== '' && !text.endsWith('\n')) text += '\n'
      text += line.textContent ?? ''
      if (isShownAsBlock(line)) text += '\n'
    } else if (node.nodeName === 'BR') text += '\n'
    else if ((node.nodeValue ?? '').trim() !== '') return false
    else if (keepsBreaks) text += node.nodeValue ?? ''
    else text += ' '
  }
  const lines = text.trim().split('\n')
  if (rows < 2 || lines.length < rows) return false
  placeCode(holder, text.replaceAll('\u00a0', ' '), languageOf(element))
  return true
}

/** A box of any kind that keeps its blanks, in letters of one width: an editor's code, pasted. */
function fromStyle(element: Element): void {
  if (ownWhiteSpace(element) !== 'all' || element.closest('pre, code') !== null || isBlank(element)) return
  const isNamed = NAMED.test(element.getAttribute('class') ?? '')
  if (!isNamed && !isMonospaced(element) && !isMonospaced(element.parentElement ?? element)) return
  if (element.querySelector('p, ul, ol, table, img, h1, h2, h3, h4, blockquote, input, code') !== null) return
  if (element.localName === 'span' && !hasLines(element)) return
  const text = textOfCode(element)
  if (text.split('\n').some((line) => line.length > LONGEST_LINE)) return
  const language = languageOf(element)
  placeCode(element.localName === 'span' ? liftOut(element) : element, text, language)
}

/**
 * Takes an element out of its paragraph, which is split there; in any other place it stays. What is before it moves, and not
 * the rest: of many elements in a paragraph, each would move all that follow.
 */
function liftOut(element: Element): Element {
  const paragraph = element.parentElement
  if (paragraph?.localName !== 'p') return element
  const beginning = paragraph.cloneNode(false) as Element
  paragraph.removeAttribute('id')
  while (paragraph.firstChild !== null && paragraph.firstChild !== element) beginning.append(paragraph.firstChild)
  paragraph.before(element)
  if (hasWords(beginning) || holdsPicture(beginning)) element.before(beginning)
  if (!hasWords(paragraph) && !holdsPicture(paragraph)) paragraph.remove()
  return element
}

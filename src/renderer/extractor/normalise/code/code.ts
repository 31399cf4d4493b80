import { isBlank, wordsIn } from '../../dom/elements.ts'
import type { PlainForm } from '../plain-form.ts'
import { ownWhiteSpace } from '../white-space.ts'
import { asCodeBlock, clearAround, placeCode } from './block.ts'
import { languageOf } from './code-language.ts'
import { countsLines, dropGutters, hasGutterName, isDigits } from './gutters.ts'
import { looseCode } from './loose-code.ts'
import { textOfCode } from './text.ts'
import { dropTools } from './tools.ts'

/** Names of boxes that highlighters make. */
const BOX = /highlight|rouge|lntable|hljs|js-file-line|crayon|chroma|code|syntax|geshi|(?:^|\s)dp-|listing|snippet/i

/** Code becomes `<pre><code class="language-x">`, without line numbers, controls and colours. */
export const code: readonly PlainForm[] = [
  { names: ['table'], write: fromTable },
  { names: ['ol'], write: fromNumberedList },
  { names: ['xmp', 'listing', 'plaintext'], write: fromRaw },
  { names: ['pre'], write: fromPre },
  ...looseCode,
]

/** A table with a cell of numbers, or of nothing, before each line or before all. */
function fromTable(table: Element): void {
  const rows = [...table.querySelectorAll('tr')].map((row) =>
    [...row.children].filter((cell) => cell.matches('td, th')),
  )
  if (rows.length === 0 || rows.some((cells) => cells.length !== 2)) return
  const [gutters, texts] = [0, 1].map((at) => rows.map((cells) => cells[at] as Element)) as [Element[], Element[]]
  if (!isNamedBox(table) && !isNumbered(gutters, texts)) return
  // A table of figures has no gutter before each of its rows.
  if (gutters.some((cell) => !hasGutterName(cell) && !isDigits(cell))) return
  const lines = texts.map((cell) => textOfCode(cell).replace(/\n$/, ''))
  const language = languageOf(texts[0]?.querySelector('pre') ?? table)
  placeCode(table.closest('pre') ?? table, lines.join('\n'), language)
}

/** A highlighter's name on the table or on a box close around it. */
function isNamedBox(element: Element): boolean {
  const around = [element, element.parentElement, element.parentElement?.parentElement]
  return around.some((one) => BOX.test(one?.getAttribute('class') ?? ''))
}

/** Whether one column counts the lines of the other, which is code: a table of figures is not. */
function isNumbered(gutters: readonly Element[], texts: readonly Element[]): boolean {
  const isCode = (cell: Element) =>
    cell.querySelector('pre, code') !== null || ownWhiteSpace(cell) === 'all' || cell.closest('pre') !== null
  if (!texts.some(isCode)) return false
  const [gutter, text] = [gutters[0] as Element, texts[0] as Element]
  if (gutters.length === 1) return countsLines(gutter) === (text.textContent ?? '').trim().split('\n').length
  const first = Number.parseInt(wordsIn(gutter), 10)
  return gutters.every((cell, at) => countsLines(cell) === 1 && Number.parseInt(wordsIn(cell), 10) === at + first)
}

/** Names of lists that highlighters number. */
const LISTING = /highlight|hljs|prettyprint|linenums|geshi|syntax|(?:^|\s)dp-|(?:^|[-_\s])code(?:$|[-_\s])/i

/** A list whose items are the lines of code: the list numbers them. */
function fromNumberedList(list: Element): void {
  const items = [...list.children]
  if (items.length < 2 || items.some(({ localName }) => localName !== 'li') || list.closest('pre, code') !== null)
    return
  if (list.querySelector('ul, ol, p, table, img, a, h1, h2, h3, h4') !== null || isBlank(list)) return
  const isNamed = [list, list.parentElement, list.parentElement?.parentElement].some((one) =>
    LISTING.test(one?.getAttribute('class') ?? ''),
  )
  const isVerbatim = ownWhiteSpace(list) === 'all' || items.every((item) => isVerbatimItem(item) || isBlank(item))
  if (!isVerbatim && !(isNamed && items.every(isPainted))) return
  placeCode(list, items.map((item) => textOfCode(item).replace(/^\n+|\s+$/g, '')).join('\n'), languageOf(list))
}

function isVerbatimItem(item: Element): boolean {
  const only = item.children.length === 1 ? item.firstElementChild : null
  return ownWhiteSpace(item) === 'all' || (only !== null && ownWhiteSpace(only) === 'all')
}

/** All of it in elements that a highlighter colours. */
function isPainted(item: Element): boolean {
  return [...item.childNodes].every((node) => node.nodeType === 1 || isBlank(node))
}

/** Elements of old pages that show their text as it is written. */
function fromRaw(element: Element): void {
  placeCode(element, element.textContent ?? '', languageOf(element))
}

function fromPre(pre: Element): void {
  if (pre.querySelector('table, pre') !== null || isBlank(pre) || pre.closest('code') !== null) return
  // To Readability two line breaks in a row are a paragraph, in code too.
  for (const br of pre.querySelectorAll('br')) br.replaceWith('\n')
  const around = clearAround(pre)
  const isPainted = pre.querySelector('span[class], span[style], div, li, button, code ~ code') !== null
  dropGutters(pre)
  const language = languageOf(pre) ?? around.language
  const inside = pre.querySelectorAll('code')
  if (language === null && inside.length === 0 && !isPainted && !around.isNumbered) return
  dropTools(pre)
  const only = pre.children.length === 1 && inside.length === 1 ? inside[0] : undefined
  if (isPainted || only === undefined) {
    placeCode(pre, textOfCode(pre), language)
    return
  }
  // Links and emphasis within it stay.
  for (const element of [pre, only]) element.removeAttribute('class')
  if (language !== null) only.setAttribute('class', `language-${language}`)
  asCodeBlock(pre)
}

import { classesIn, newElement, outermost, wordsIn } from '../../dom/elements.ts'
import { languageOf } from './code-language.ts'
import type { PlainForm } from '../plain-form.ts'

/** What highlighters add to code: line numbers and copy buttons. */
const GUTTER =
  /(?:^|[-_])(?:gutter|linenos?|linenumbers?|line-?numbers?(?:-rows)?|lnt|ln|blob-num|hljs-ln-n(?:umbers)?)(?:$|[-_])/i
const TOOLBAR =
  'button, clipboard-copy, .toolbar, .zeroclipboard-container, [class*="copy-b" i], [class*="copy-code" i], [class*="btn-copy" i]'
const TABLES = /highlight|rouge|lntable|hljs|js-file-line|crayon|chroma|code/i

/** Code becomes `<pre><code class="language-x">`, without line numbers and colours. */
export const code: readonly PlainForm[] = [
  { names: ['table'], write: fromTable },
  { names: ['pre'], write: fromPre },
  { names: ['code'], write: fromLines },
]

function fromTable(table: Element): void {
  const around = [table, table.parentElement, table.parentElement?.parentElement]
  if (!around.some((element) => TABLES.test(element?.getAttribute('class') ?? ''))) return
  const rows = [...table.querySelectorAll('tr')].map((row) =>
    [...row.children].filter((cell) => cell.matches('td, th')),
  )
  const isGutter = (cell: Element) =>
    classesIn(cell).some((name) => GUTTER.test(name)) || /^[\d\s]*$/.test(cell.textContent ?? '')
  // A table of figures has no gutter before each of its rows.
  if (rows.length === 0 || rows.some((cells) => cells.length !== 2 || !isGutter(cells[0] as Element))) return
  const lines = rows.map(([, cell]) => textOfCode(cell as Element).replace(/\n$/, ''))
  const language = languageOf(rows[0]?.[1]?.querySelector('pre') ?? table)
  place(table.closest('pre') ?? table, lines.join('\n'), language)
}

function fromPre(pre: Element): void {
  if (pre.querySelector('table, pre') !== null || (pre.textContent ?? '').trim() === '' || pre.closest('code') !== null)
    return
  // To Readability two line breaks in a row are a paragraph, in code too.
  for (const br of pre.querySelectorAll('br')) br.replaceWith('\n')
  const language = languageOf(pre)
  const inside = pre.querySelectorAll('code')
  const painted = pre.querySelector('span[class], span[style], div, li, button, code ~ code') !== null
  const isCode = language !== null || inside.length > 0 || painted
  if (!isCode) return
  const only = pre.children.length === 1 && inside.length === 1 ? inside[0] : undefined
  if (painted || only === undefined) {
    place(pre, textOfCode(pre), language)
    return
  }
  // Links and emphasis within it stay.
  for (const element of [pre, only]) element.removeAttribute('class')
  if (language !== null) only.setAttribute('class', `language-${language}`)
  asCodeBlock(pre)
}

/** Old pages write a block as `<code>` with line breaks. */
function fromLines(element: Element): void {
  if (element.closest('pre') !== null || element.querySelectorAll('br').length < 2) return
  const holder = element.parentElement
  if (holder === null || wordsIn(holder) !== wordsIn(element) || holder.querySelector('img') !== null) return
  const language = languageOf(element)
  for (const br of element.querySelectorAll('br')) br.replaceWith('\n')
  const text = (element.textContent ?? '').replace(/\n[ \t]*\n?(?=[^\n])/g, '\n')
  if (holder.matches('p')) place(holder, text, language)
  else place(element, text, language)
}

function place(old: Element, text: string, statedLanguage: string | null): void {
  const block = newElement(old, 'code', text.replace(/^\n+/, '').replace(/\s+$/, ''))
  const pre = newElement(old, 'pre', block)
  for (const name of ['id', 'data-source-number']) {
    const value = old.getAttribute(name)
    if (value !== null) pre.setAttribute(name, value)
  }
  old.replaceWith(pre)
  // What was around a table of numbers and code is around the code now.
  const language = statedLanguage ?? languageOf(old) ?? languageOf(pre)
  if (language !== null) block.setAttribute('class', `language-${language}`)
  asCodeBlock(pre)
}

/** Wrappers are removed: their names (`scroll`, `widget`) would count against the code. */
function asCodeBlock(pre: Element): void {
  const outer = outermost(pre, isToolbar)
  if (outer !== pre && outer.closest('figure') === null) outer.replaceWith(pre)
}

function isToolbar(element: Element): boolean {
  if (element.querySelector('pre') !== null) return false
  const tools = [...element.querySelectorAll(TOOLBAR)]
  return element.matches(TOOLBAR) || (tools.length > 0 && tools.map(wordsIn).join(' ') === wordsIn(element))
}

/** Code without gutters, with one line for each element that is a line. */
function textOfCode(root: Element): string {
  for (const element of root.querySelectorAll(TOOLBAR)) element.remove()
  for (const element of root.querySelectorAll('[class], [aria-hidden="true"]')) {
    const named = classesIn(element).some((name) => GUTTER.test(name)) || element.hasAttribute('aria-hidden')
    if (named && /^[\d\s]*$/.test(element.textContent ?? '')) element.remove()
  }
  for (const br of root.querySelectorAll('br')) br.replaceWith('\n')
  let text = ''
  // A line that its element ends may also have its line break.
  let ended = false
  const end = () => {
    ended = text !== '' && !text.endsWith('\n')
    if (ended) text += '\n'
  }
  const walk = (node: Node): void => {
    if (node.nodeType === 3) {
      const value = node.nodeValue ?? ''
      text += ended ? value.replace(/^\n/, '') : value
      ended = false
    }
    if (node.nodeType !== 1) return
    const line = isLine(node as Element)
    if (line) end()
    if (line) ended = false
    for (const child of node.childNodes) walk(child)
    if (line) end()
  }
  for (const child of root.childNodes) walk(child)
  return text.replaceAll('\u00a0', ' ').replaceAll('\r\n', '\n')
}

/** Elements that make a line of their own, by name or as one of a row of lines. */
function isLine(element: Element): boolean {
  if (element.matches('div, li, p, tr')) return true
  if (element.matches('pre > code')) return true
  return classesIn(element).some((name) => /^(?:token-line|code-line|view-line|line)$/.test(name))
}

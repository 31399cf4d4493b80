import { classesIn } from '../../dom/elements.ts'
import { isShownAsBlock } from '../white-space.ts'

/** What highlighters call the line numbers that they add to code. */
const GUTTER =
  /(?:^|[-_])(?:gutter|linenos?|linenumbers?|line-?numbers?(?:-rows)?|lnt|ln|blob-num|hljs-ln-n(?:umbers)?)(?:$|[-_])/i
/** What highlighters call a number that is part of the code. */
const NUMBER_OF_CODE = /^(?:m[fhibo]|il|hljs-number|number|pl-c1|nu\d?|dv|fl|bn|constant|literal|lit|cm-number|mtk\d+)$/
/** A line number as it is written: `7`, `7.`, `7:`, `7 |`. */
const NUMBER = /^(\d{1,6})[.:|)]?$/
const DIGITS = /^[\d\s]*$/
/** A lone number may be anything. */
const LEAST = 2

export function hasGutterName(element: Element): boolean {
  return classesIn(element).some((name) => GUTTER.test(name))
}

/** Whether an element's text is digits, or nothing. */
export function isDigits(element: Element): boolean {
  return DIGITS.test(element.textContent ?? '')
}

/** How many lines a column of numbers counts: `1 2 3`, each one more than the one before; 0 when it is none. */
export function countsLines(element: Element): number {
  const walker = (element.ownerDocument as Document).createTreeWalker(element, 4)
  let count = 0
  let last = 0
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    for (const word of (node.nodeValue ?? '').split(/\s+/)) {
      if (word === '') continue
      const number = Number(NUMBER.exec(word)?.[1] ?? Number.NaN)
      if (Number.isNaN(number) || (count > 0 && number !== last + 1)) return 0
      last = number
      count += 1
    }
  }
  return count
}

/** Removes the line numbers of a block of code: those with telling names, columns of numbers, a number a line. */
export function dropGutters(root: Element): void {
  for (const element of root.querySelectorAll('[class], [aria-hidden="true"]')) {
    const isNamed = hasGutterName(element) || element.hasAttribute('aria-hidden')
    if (isNamed && isDigits(element)) element.remove()
  }
  dropColumn(root)
  dropNumberOfEachLine(root)
}

/** An element next to the code, within the same block, that is a column with as many numbers as the code has lines. */
function dropColumn(root: Element): void {
  let box = root
  // Highlighters put the column first, in one box or two.
  for (let depth = 0; depth < 3; depth += 1) {
    const first = box.firstElementChild
    if (first === null) return
    const count = countsLines(first)
    if (count >= LEAST && first.nextElementSibling !== null) {
      const rest = (root.textContent ?? '').replace(first.textContent ?? '', '').trim()
      if (rest !== '' && Math.abs(linesOf(box, first) - count) <= 1) first.remove()
      return
    }
    box = first.nextElementSibling === null ? first : box
    if (box !== first) return
  }
}

/** The lines of a box without its first element: by line breaks, or by elements that are a line each. */
function linesOf(box: Element, first: Element): number {
  const rest = [...box.children].filter((child) => child !== first)
  const text = rest.map((child) => child.textContent ?? '').join('\n')
  const holder = rest.length === 1 ? (rest[0] as Element) : box
  const boxes = [...holder.querySelectorAll('div, li, p, tr, code')].filter((line) => line.firstElementChild === null)
  return Math.max(text.trim().split('\n').length, boxes.length, holder.querySelectorAll('br').length)
}

/** The first element of each line, where all of them are the number of their line and something follows. */
function dropNumberOfEachLine(root: Element): void {
  const walker = (root.ownerDocument as Document).createTreeWalker(root, 5)
  const numbers: Element[] = []
  let number: number | null = null
  let isLineStart = true
  let hasCode = false
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.nodeType === 1) {
      if (node.nodeName === 'BR' || isLine(node as Element)) isLineStart = true
      continue
    }
    const { data } = node as Text
    if (data === '') continue
    const holder = (node as Text).parentElement as Element
    const starts = isLineStart && data.trim() !== ''
    if (starts) {
      const own = holder === root || holder.textContent !== data ? null : NUMBER.exec(data.trim())?.[1]
      if (own == null || classesIn(holder).some((name) => NUMBER_OF_CODE.test(name))) return
      if (number !== null && Number(own) !== number + 1) return
      number = Number(own)
      numbers.push(holder)
      isLineStart = false
    }
    if (!starts && data.trim() !== '') hasCode = true
    const behind = data.slice(data.indexOf('\n') + 1)
    if (data.includes('\n')) {
      // A text with several lines that begin with no number.
      if (behind.trim() !== '') return
      isLineStart = true
    }
  }
  if (numbers.length < LEAST || !hasCode) return
  const behind = numbers.map((element) => textBehind(element))
  for (const element of numbers) element.remove()
  // The blank that kept a number apart from its line.
  const isApart = behind.every((text) => text === null || /^[ \t\u00a0\n]/.test(text.data))
  if (isApart) for (const text of behind) if (text !== null) text.data = text.data.replace(/^[^\n]/, '')
}

function textBehind(element: Element): Text | null {
  let node: Node | null = element.nextSibling
  while (node?.nodeType === 1 && node.nodeName !== 'BR') node = node.firstChild
  return node?.nodeType === 3 ? (node as Text) : null
}

/** Elements that make a line of their own, by name or as one of a row of lines. */
export function isLine(element: Element): boolean {
  if (element.matches('div, li, p, tr, pre > code, [data-line], [data-line-number]:not(td)')) return true
  return isShownAsBlock(element) || classesIn(element).some((name) => LINE.test(name))
}

const LINE = /^(?:token-line|code-line|view-line|line)$/

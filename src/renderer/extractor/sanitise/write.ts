import { dropped } from '#shared/extraction/allow-list.ts'
import { allowedValue, attributeNames, isAllowedHtml, isHtml } from './allowed.ts'

const silent: ReadonlySet<string> = new Set(dropped)
const empty: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'img', 'wbr'])

/**
 * The content of an element that holds elements and text alone, as the HTML standard writes it since 2025: `<` and `>` of
 * attributes are escaped too. Engines differ there (Chromium since 138), and an article has the same bytes in each.
 */
export function writeContent(root: Element): string {
  const parts: string[] = []
  writeNodes(root, parts)
  return parts.join('')
}

/** The same of the element itself. */
export function writeElement(element: Element): string {
  const parts: string[] = []
  writeStart(element, parts)
  writeNodes(element, parts)
  writeEnd(element, parts)
  return parts.join('')
}

function writeNodes(root: Element, parts: string[]): void {
  let node: Node | null = root.firstChild
  while (node !== null) {
    if (node.nodeType === 3) parts.push(escapeText((node as Text).data))
    else if (node.nodeType === 1) writeStart(node as Element, parts)
    node = node.firstChild ?? nextAfter(node, root, parts)
  }
}

/** The node behind one that has no content left to write; null at the end of the root. Ends each element on the way. */
function nextAfter(last: Node, root: Element, parts: string[]): Node | null {
  for (let node: Node | null = last; node !== null && node !== root; node = node.parentNode) {
    if (node.nodeType === 1) writeEnd(node as Element, parts)
    if (node.nextSibling !== null) return node.nextSibling
  }
  return null
}

function writeStart(element: Element, parts: string[]): void {
  parts.push('<', element.localName)
  if (element.hasAttributes())
    for (const name of element.getAttributeNames()) writeAttribute(name, element.getAttribute(name) ?? '', parts)
  parts.push('>')
  keepFirstBreak(element, parts)
}

function writeEnd({ localName }: Element, parts: string[]): void {
  if (!empty.has(localName)) parts.push('</', localName, '>')
}

function writeAttribute(name: string, value: string, parts: string[]): void {
  parts.push(' ', name, '="', escapeText(value).replaceAll('"', '&quot;'), '"')
}

/** A parser takes the first line break of a `pre` for mark-up: the text would lose one each time it is parsed. */
function keepFirstBreak({ localName, firstChild }: Element, parts: string[]): void {
  if (localName === 'pre' && firstChild?.nodeType === 3 && (firstChild as Text).data.startsWith('\n')) parts.push('\n')
}

/**
 * The content of an element as HTML by the allow-list, without its pictures; null when it has anything but HTML. It
 * only writes quickly: the result is then parsed and checked like everything else, and nothing is trusted because it
 * came from here.
 */
export function writeAllowed(root: Element): string | null {
  const parts: string[] = []
  return write(root, parts) ? parts.join('') : null
}

/** Recursion: `bound` limits how deep a page's elements nest. */
function write(parent: Element, parts: string[]): boolean {
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 3) parts.push(escapeText((node as Text).data))
    else if (node.nodeType === 1 && !writeAllowedElement(node as Element, parts)) return false
  }
  return true
}

function writeAllowedElement(element: Element, parts: string[]): boolean {
  const name = element.localName
  if (silent.has(name) || name === 'img') return true
  if (!isHtml(element)) return false
  if (!isAllowedHtml(element)) return write(element, parts)
  parts.push('<', name)
  if (element.hasAttributes()) {
    for (const attribute of element.getAttributeNames()) {
      // Most attributes of a page are not allowed: their values need not be read.
      if (!attributeNames.has(attribute)) continue
      const value = allowedValue(name, attribute, element.getAttribute(attribute) ?? '')
      if (value !== null) writeAttribute(attribute, value, parts)
    }
  }
  parts.push('>')
  if (empty.has(name)) return true
  keepFirstBreak(element, parts)
  if (!write(element, parts)) return false
  writeEnd(element, parts)
  return true
}

function escapeText(text: string): string {
  return /[&<>\u00a0]/.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('\u00a0', '&nbsp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    : text
}

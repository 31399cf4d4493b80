import { dropped } from '#shared/extraction/allow-list.ts'
import { allowedValue, attributeNames, isAllowedHtml, isHtml } from './allowed.ts'

const silent: ReadonlySet<string> = new Set(dropped)
const empty: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'wbr'])

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
    if (node.nodeType === 3) parts.push(escapeHtml((node as Text).data))
    else if (node.nodeType === 1 && !writeElement(node as Element, parts)) return false
  }
  return true
}

function writeElement(element: Element, parts: string[]): boolean {
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
      if (value !== null) parts.push(' ', attribute, '="', escapeHtml(value).replaceAll('"', '&quot;'), '"')
    }
  }
  parts.push('>')
  if (empty.has(name)) return true
  // A parser takes the first line break for mark-up.
  if (name === 'pre' && element.firstChild?.nodeType === 3 && (element.firstChild as Text).data.startsWith('\n'))
    parts.push('\n')
  if (!write(element, parts)) return false
  parts.push('</', name, '>')
  return true
}

function escapeHtml(text: string): string {
  return /[&<>\u00a0]/.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('\u00a0', '&nbsp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    : text
}

import { dropped } from '#shared/extraction/allow-list.ts'
import { allowedValue, attributeNames, isAllowedHtml, isHtml } from './allowed.ts'

const silent: ReadonlySet<string> = new Set(dropped)
const empty: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'wbr'])

/**
 * What an element holds as HTML by the allow-list, without its pictures; null where there is anything but HTML. It is only a
 * quick way to write what is then parsed and looked at as everything is: nothing is safe for having come from here.
 */
export function writeAllowed(root: Element): string | null {
  const parts: string[] = []
  return write(root, parts) ? parts.join('') : null
}

/** By recursion: a page's elements nest no deeper than `bound` leaves them. */
function write(parent: Element, parts: string[]): boolean {
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 3) parts.push(escaped((node as Text).data))
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
      // Most of a page's attributes are none of an article's: their values need not be read.
      if (!attributeNames.has(attribute)) continue
      const value = allowedValue(name, attribute, element.getAttribute(attribute) ?? '')
      if (value !== null) parts.push(' ', attribute, '="', escaped(value).replaceAll('"', '&quot;'), '"')
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

function escaped(text: string): string {
  return /[&<>\u00a0]/.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('\u00a0', '&nbsp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    : text
}

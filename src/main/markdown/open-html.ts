import type { Root } from 'mdast'
import { type Edit, eachNode } from './note-edits.ts'

/** Elements that have no end. */
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
/** Browsers end these themselves, and make a paragraph of an end too many. */
const ENDED = new Set(['p', 'li', 'dt', 'dd', 'option', 'tr', 'td', 'th'])

/** The ends of the elements that a text opens in HTML and does not close, innermost first. */
export function openTags(root: Root, length: number): string {
  const open: string[] = []
  for (const node of eachNode(root)) {
    if (node.type !== 'html' || (node.position?.start.offset ?? 0) >= length) continue
    for (const [, end, name = ''] of withoutComments(node.value).matchAll(
      /<(\/?)([a-z][a-z0-9-]{0,40})(?=[\s/>])[^<>]*>/giu,
    )) {
      const tag = name.toLowerCase()
      if (VOID.has(tag) || ENDED.has(tag)) continue
      if (end === '') open.push(tag)
      else if (open.includes(tag)) open.length = open.lastIndexOf(tag)
    }
  }
  // What is closed as raw text is in a block of its own.
  return open
    .filter((tag) => !RAW.has(tag))
    .toReversed()
    .map((tag) => `</${tag}>`)
    .join('')
}

const RAW = new Set(['script', 'style', 'pre', 'textarea'])

function withoutComments(html: string): string {
  let kept = ''
  let from = 0
  for (let at = html.indexOf('<!--'); at !== -1; at = html.indexOf('<!--', from)) {
    kept += html.slice(from, at)
    const end = html.indexOf('-->', at + 4)
    if (end === -1) return kept
    from = end + 3
  }
  return kept + html.slice(from)
}

/** A comment in a quotation or in a list ends with it for Markdown, but goes on in the HTML that is made of it. */
export function unendedHtml(root: Root, source: string): readonly Edit[] {
  const edits: Edit[] = []
  const own = new Set(root.children)
  for (const node of eachNode(root)) {
    const start = node.position?.start.offset ?? 0
    if (node.type !== 'html' || start >= source.length || own.has(node)) continue
    // Without the empty lines behind it.
    let end = Math.min(node.position?.end.offset ?? 0, source.length)
    while (end > start && /\s/u.test(source[end - 1] ?? '')) end -= 1
    const sign = endSign(node.value)
    if (sign !== null && !node.value.toLowerCase().includes(sign)) edits.push({ start: end, end, text: sign })
  }
  return edits
}

function endSign(html: string): string | null {
  if (html.startsWith('<!--')) return '-->'
  if (html.startsWith('<?')) return '?>'
  const [, name] = /^<(script|style|pre|textarea)(?=[\s>]|$)/iu.exec(html) ?? []
  return name === undefined ? null : `</${name.toLowerCase()}>`
}

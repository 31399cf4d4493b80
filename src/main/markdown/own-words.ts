import type { Nodes } from 'mdast'
import { boundLeads, plainBecause } from '#shared/note-bounds.ts'
import { fenced } from './fenced.ts'
import { readGfm } from './gfm.ts'

/**
 * The reader's own Markdown as it was written, closed where it was left open: a fence, a comment or raw HTML without
 * its end would swallow all that follows in the file. What is too long or too dense to be read in a moment is given as
 * code, to the letter, as the window shows it as plain text. Empty when there is nothing but white space.
 */
export function ownWords(markdown: string): string {
  const text = markdown
    .replace(/\r\n?/gu, '\n')
    .replace(/^(?:[ \t]*\n)+/u, '')
    .trimEnd()
  // Most notes hold none of what can be left open, and need no parser.
  if (!/`{3}|~{3}|<|%%|\$\$/u.test(text)) return text
  return plainBecause(text) === null ? [text, ...closings(text)].join('\n') : fenced(text)
}

const NEXT = '\n\n# next\n'

function closings(written: string): readonly string[] {
  const { text } = boundLeads(written)
  const root = readGfm(text + NEXT)
  const last = root.children.at(-1)
  const start = last?.position?.start.offset ?? 0
  if (last?.type === 'code') return [/^(?:`+|~+)/u.exec(text.slice(start))?.[0] ?? '']
  if (last?.type === 'html') return [htmlEnd(last.value)]
  // Obsidian's own, known to no parser here: each ends with what began it.
  const prose = proseOf(root, text)
  return ['$$', '%%'].filter((mark) => prose.split(mark).length % 2 === 0)
}

/** Raw HTML that no empty line ends (CommonMark 4.6, kinds 1 to 5). */
function htmlEnd(html: string): string {
  if (html.startsWith('<!--')) return '-->'
  if (html.startsWith('<?')) return '?>'
  if (html.startsWith('<![CDATA[')) return ']]>'
  if (html.startsWith('<!')) return '>'
  return `</${/^<([a-z]+)/iu.exec(html)?.[1] ?? 'pre'}>`
}

/** The source of all text that is neither code nor HTML. */
function proseOf(root: Nodes, source: string): string {
  const texts: string[] = []
  const left: Nodes[] = [root]
  // Not by a call in a call: quotations may stand within each other a thousand times.
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (node.type === 'text') texts.push(source.slice(node.position?.start.offset, node.position?.end.offset))
    if ('children' in node) left.push(...node.children.toReversed())
  }
  return texts.join('\n')
}

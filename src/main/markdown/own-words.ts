import type { Nodes } from 'mdast'
import { fenced } from '#shared/markdown/fenced.ts'
import { boundLeads, plainBecause } from '#shared/note-bounds.ts'
import { readGfm } from './gfm.ts'

/**
 * The reader's own Markdown, with open constructs closed: a fence, a comment or raw HTML without its end would swallow the
 * rest of the file. A note that is too long or too dense to parse quickly is written as a code block, as the window shows
 * it as plain text. Empty for nothing but white space.
 */
export function ownWords(markdown: string): string {
  const text = markdown
    .replace(/\r\n?/gu, '\n')
    .replace(/^(?:[ \t]*\n)+/u, '')
    .trimEnd()
  // Most notes have nothing that can be left open, and need no parser.
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
  // Our parser does not know Obsidian's own constructs; each ends with the mark that begins it.
  const prose = proseOf(root, text)
  return ['$$', '%%'].filter((mark) => prose.split(mark).length % 2 === 0)
}

/** The end of raw HTML that no empty line ends (CommonMark 4.6, kinds 1 to 5). */
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
  const stack: Nodes[] = [root]
  // Not recursive: quotations may be nested a thousand levels deep.
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'text') texts.push(source.slice(node.position?.start.offset, node.position?.end.offset))
    if ('children' in node) stack.push(...node.children.toReversed())
  }
  return texts.join('\n')
}

import type { Nodes, Root } from 'mdast'
import { fenced } from '#shared/markdown/fenced.ts'
import { boundLeads, plainBecause } from '#shared/note-bounds.ts'
import { readGfm } from './gfm.ts'
import { applyEdits, type Edit, eachNode } from './note-edits.ts'
import { labelEdits } from './note-labels.ts'
import { openTags, unendedHtml } from './open-html.ts'

/**
 * The reader's own Markdown as a part of a larger document, in which it says what it says alone: what it leaves open is
 * closed, the labels of its footnotes and links are its own, and a single line break is one for every reader of Markdown.
 * All else stays byte for byte. A note that is too long or too dense to parse quickly is written as a code block, as the
 * window shows it as plain text. Empty for nothing but white space.
 * @param scope names this note in the document: letters and digits
 */
export function ownWords(markdown: string, scope: string): string {
  const text = markdown
    .replace(/\r\n?/gu, '\n')
    .replace(/^(?:[ \t]*\n)+/u, '')
    .trimEnd()
  // Most notes have nothing that reaches beyond them, and need no parser.
  if (!/`{3}|~{3}|<|%%|\$\$|\]:|[^\n]\n[^\n]/u.test(text)) return text
  return plainBecause(text) === null ? asPart(text, scope) : fenced(text)
}

const NEXT = '\n\n# next\n'

function asPart(written: string, scope: string): string {
  const { text, restore } = boundLeads(written)
  const root = readGfm(text + NEXT)
  const edits = [...labelEdits(root, text, scope), ...breakEdits(root, text), ...unendedHtml(root, text)]
  const ends = [...closings(root, text)]
  const tags = openTags(root, text.length)
  return [restore(applyEdits(text, edits)), ...ends, ...(tags === '' ? [] : ['', tags])].join('\n')
}

function closings(root: Root, text: string): readonly string[] {
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
  for (const node of eachNode(root))
    if (node.type === 'text') texts.push(source.slice(node.position?.start.offset, node.position?.end.offset))
  return texts.join('\n')
}

/** Mathematics and comments of Obsidian have lines of their own; so has the title of a callout. */
const OWN_LINES = /\$\$|%%/u
const CALLOUT = /^\[![\w-]+\]/u

/** Two blanks before each single line break: a reader of CommonMark would show a blank for it. */
function breakEdits(root: Root, text: string): readonly Edit[] {
  const edits: Edit[] = []
  for (const node of eachNode(root)) {
    if (node.type !== 'paragraph') continue
    const [start, end] = [node.position?.start.offset ?? 0, Math.min(text.length, node.position?.end.offset ?? 0)]
    const source = text.slice(start, end)
    if (!source.includes('\n') || OWN_LINES.test(source)) continue
    let isTitle = CALLOUT.test(source)
    for (const part of eachNode(node)) {
      if (part.type !== 'text') continue
      const from = part.position?.start.offset ?? 0
      const to = Math.min(end, part.position?.end.offset ?? 0)
      for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) {
        let blanks = at
        while (blanks > start && (text[blanks - 1] === ' ' || text[blanks - 1] === '\t')) blanks -= 1
        if (!isTitle) edits.push({ start: blanks, end: at, text: '  ' })
        isTitle = false
      }
    }
  }
  return edits
}

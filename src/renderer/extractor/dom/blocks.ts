import { normalForm } from '#shared/text/stream-safe.ts'
import { byText } from './remember.ts'
import { withoutUnseen } from './unseen.ts'

/** A line of a page as a reader sees it: the text between two edges of blocks or `<br>`s. */
export interface Block {
  readonly first: Text
  readonly last: Text
  /** Its texts from the first to the last, blanks between them too. */
  readonly nodes: readonly Text[]
  /** The nearest block element around it. */
  readonly container: Element
  /** Blanks collapsed. */
  readonly text: string
  /** The share of it that is linked, 0-1. */
  readonly linked: number
  readonly heading: boolean
}

const BLOCK = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM
  H1 H2 H3 H4 H5 H6 HEADER HR LEGEND LI MAIN MENU NAV OL OPTION P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR
  UL`.split(/\s+/),
)
/** What no reader sees as words: scripts, fields, and what is shown only where a picture, film or frame cannot be. */
const SILENT = new Set(
  `ANNOTATION ANNOTATION-XML AUDIO CANVAS DATALIST EMBED HEAD IFRAME METER NOEMBED NOFRAMES NOSCRIPT OBJECT PROGRESS
  SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA TITLE VIDEO`.split(/\s+/),
)

/** The lines of a page, or of a part of it, in order, without those that its own attributes hide. */
export function blocksOf(root: Element): readonly Block[] {
  const blocks: Block[] = []
  let nodes: Text[] = []
  let last: Text | undefined
  let linked = 0
  const finish = () => {
    if (nodes.length === 0) return
    while (nodes.at(-1) !== last) nodes.pop()
    const [first] = nodes
    const text = collapsed(first !== undefined && nodes.length === 1 ? first.data : dataOf(nodes))
    const container = first === undefined ? null : containerOf(first, root)
    if (first !== undefined && last !== undefined && container !== null && text !== '') {
      const heading = container.closest(HEADING) !== null
      const share = Math.min(1, linked / text.length)
      blocks.push({ first, last, nodes, container, text, linked: share, heading })
    }
    nodes = []
    last = undefined
    linked = 0
  }
  let links = 0
  let node: Node = root
  for (;;) {
    let inside: Node | null = null
    const { nodeType } = node
    if (nodeType === 3) {
      const text = node as Text
      if (/[^\t\n\f\r ]/.test(text.data)) {
        nodes.push(text)
        last = text
        if (links > 0) linked += text.data.trim().length
      } else if (nodes.length > 0) nodes.push(text)
    } else if (nodeType === 1) {
      const kind = kindOf(node.nodeName)
      if (kind !== SKIPPED && !isHidden(node as Element)) {
        if (kind === EDGE) finish()
        else if (kind === LINK) links += 1
        inside = node.firstChild
        // An empty block ends where it begins.
        if (inside === null && kind === LINK) links -= 1
      }
    }
    if (inside !== null) {
      node = inside
      continue
    }
    while (node.nextSibling === null) {
      if (node === root) break
      node = node.parentNode ?? root
      const kind = kindOf(node.nodeName)
      if (kind === EDGE) finish()
      else if (kind === LINK) links -= 1
    }
    if (node === root) {
      finish()
      return blocks
    }
    node = node.nextSibling ?? root
  }
}

const HEADING = 'h1, h2, h3, h4, h5, h6, [role=heading]'

function dataOf(nodes: readonly Text[]): string {
  let data = ''
  for (const node of nodes) data += node.data
  return data
}

function collapsed(text: string): string {
  return text.replace(/[\t\n\f\r][\t\n\f\r ]*| [\t\n\f\r ]+/g, ' ').trim()
}

const SKIPPED = 0
const INLINE = 1
const LINK = 2
const EDGE = 3
/**
 * The kind of element of each name, in the spelling of HTML documents: looked up several times for every element of a
 * page.
 */
const kinds = new Map<string, number>([
  ...[...SILENT].flatMap((name) => [[name, SKIPPED] as const, [name.toLowerCase(), SKIPPED] as const]),
  ...[...BLOCK, 'BR'].map((name) => [name, EDGE] as const),
  ['A', LINK],
])

function kindOf(nodeName: string): number {
  return kinds.get(nodeName) ?? INLINE
}

/** Whether an element begins and ends a line. */
export function isBlock({ nodeName }: Element): boolean {
  return kindOf(nodeName) === EDGE
}

/** By its own attributes: a parsed document has no style sheets. */
export function isHidden(element: Element): boolean {
  if (!element.hasAttributes()) return false
  if (element.hasAttribute('hidden')) return true
  const style = element.getAttribute('style')
  return style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
}

function containerOf(node: Node, root: Element): Element | null {
  let element = node.parentElement
  while (element !== null && element !== root && !BLOCK.has(element.nodeName)) element = element.parentElement
  return element
}

/**
 * The texts that a line consists of, without blanks at their edges: where elements run together, they are its parts.
 */
export function piecesOf({ nodes }: Block): readonly string[] {
  return nodes.map(({ data }) => data.trim()).filter((text) => text !== '')
}

/** Where a day runs into the word before it: `The WeirMay 3, 2026`. */
export const RUN_INTO_DAY = /(?<=[\p{Ll}\d])(?=\p{Lu}\p{L}{2,8}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})/gu

/**
 * The ways to read a line: as written; with strokes between its pieces, if it has several; and with a stroke before a
 * day that runs into the word before it.
 */
export function readingsOf(block: Block): readonly string[] {
  const { text } = block
  const pieces = piecesOf(block)
  const parted = text.replace(RUN_INTO_DAY, ' · ')
  return [text, ...(pieces.length > 1 ? [pieces.join(' · ')] : []), ...(parted === text ? [] : [parted])]
}

/** Whether two texts have the same words, ignoring case, spaces, punctuation and soft hyphens. */
export function sameWords(a: string, b: string): boolean {
  return wordsOf(a) === wordsOf(b) && wordsOf(a) !== ''
}

/** Rules compare the same short texts again and again: titles, names, the lines of a head. */
export const wordsOf = byText({ most: 1_000, longest: 300 }, (text) =>
  normalForm(withoutUnseen(text), 'NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim(),
)

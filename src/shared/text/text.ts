import { type TextMap, TextTrail, type TextTree } from './text-map.ts'

export interface TextOptions {
  /**
   * The text between blocks; `
   * ` by default. Offsets count it. A row of a table is always one line.
   */
  readonly between?: string
  /** Elements whose text is left out. */
  readonly skip?: (element: TextTree) => boolean
}

export interface ArticleText<N> {
  readonly text: string
  readonly map: TextMap<N>
}

const ELEMENT = 1
const TEXT = 3

/** By name and never by style: the text of an article must not depend on a style sheet. */
const BLOCKS =
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer
  form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p search section summary
  table ul`.split(/\s+/)
/** What a reader does not see as text. */
const SILENT = ['head', 'script', 'style', 'template', 'title', 'annotation', 'annotation-xml']

type Kind = 'silent' | 'break' | 'cell' | 'row' | 'rows' | 'pre' | 'block'

/** Elements that break the line, by their name in HTML documents and in others: each node is looked up twice. */
const kinds: ReadonlyMap<string, Kind> = new Map(
  [
    ...BLOCKS.map((name) => [name, 'block'] as const),
    ...SILENT.map((name) => [name, 'silent'] as const),
    ...['td', 'th'].map((name) => [name, 'cell'] as const),
    ...['tbody', 'thead', 'tfoot'].map((name) => [name, 'rows'] as const),
    ['tr', 'row'] as const,
    ['br', 'break'] as const,
    ['pre', 'pre'] as const,
  ].flatMap(([name, kind]) => [[name, kind] as const, [name.toUpperCase(), kind] as const]),
)

/**
 * The text of an article, and its only definition: text nodes in document order; ASCII white space collapsed except in
 * `pre`, and none at the edges of blocks; a line for each block and each `<br>` (one at a block's end is the same line
 * break as the block's); a tab before each further cell of a row; with captions, without images, Unicode unchanged. It
 * neither begins nor ends with a line break. Offsets are UTF-16 units.
 */
export function textOf<N extends TextTree = Node>(root: NoInfer<N>, options: TextOptions = {}): ArticleText<N> {
  const { between = '\n', skip } = options
  const trail = new TextTrail<TextTree>(root)
  let pre = 0
  let rowOfLastCell: TextTree | null = null
  let node: TextTree = root
  // A loop: pages nest deeper than the stack allows.
  for (;;) {
    let inside: TextTree | null = null
    if (node.nodeType === TEXT) {
      if (pre > 0) trail.verbatim(node, node.nodeValue ?? '')
      else trail.collapsed(node, node.nodeValue ?? '')
    } else if (node.nodeType !== ELEMENT) inside = node.firstChild
    else if (enter(node)) inside = node.firstChild
    if (inside !== null) {
      node = inside
      continue
    }
    for (;;) {
      if (node.nodeType === ELEMENT) leave(node)
      if (node === root) return trail.end() as ArticleText<unknown> as ArticleText<N>
      if (node.nextSibling !== null) {
        node = node.nextSibling
        break
      }
      // Only a tree that changes during the walk loses its root.
      node = node.parentNode ?? root
    }
  }

  function enter(element: TextTree): boolean {
    const kind = kinds.get(element.nodeName)
    if (kind === 'silent' || skip?.(element) === true) return false
    if (kind === 'break') trail.line()
    else if (kind === 'cell') trail.cell(element.parentNode === rowOfLastCell)
    else if (kind !== undefined) {
      if (kind === 'row') rowOfLastCell = null
      if (kind === 'pre') pre += 1
      trail.block(breakOf(kind))
    }
    return true
  }

  function leave(element: TextTree): void {
    const kind = kinds.get(element.nodeName)
    if (kind === undefined || kind === 'silent' || kind === 'break' || skip?.(element) === true) return
    if (kind === 'cell') {
      trail.endCell()
      rowOfLastCell = element.parentNode
      return
    }
    trail.block(breakOf(kind))
    if (kind === 'pre') pre -= 1
  }

  function breakOf(kind: Kind): string {
    return kind === 'row' || kind === 'rows' ? '\n' : between
  }
}

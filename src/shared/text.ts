import { type TextMap, TextTrail, type TextTree } from './text-map.ts'

export interface TextOptions {
  /** Stands between blocks; `\n` unless told otherwise. Offsets count it. Rows of a table are always one line each. */
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
const BLOCKS: ReadonlySet<string> = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer
  form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary
  table tbody tfoot thead tr ul`.split(/\s+/),
)
const ROWS: ReadonlySet<string> = new Set(['tr', 'tbody', 'thead', 'tfoot'])
/** What no reader sees as text. */
const SILENT: ReadonlySet<string> = new Set([
  'head',
  'script',
  'style',
  'template',
  'title',
  'annotation',
  'annotation-xml',
])

const SKIPPED = 0
const INLINE = 1
const BREAK = 2
const CELL = 3
const ROW = 4
const BLOCK = 5
/** What kind of element each name is, by the name as the tree has it: asked twice of each node. */
const kinds = new Map<string, number>()

function kindOf(nodeName: string): number {
  const known = kinds.get(nodeName)
  if (known !== undefined) return known
  const kind = kindOfName(nodeName.toLowerCase())
  // Pages can name their elements as they like.
  if (kinds.size < 1000) kinds.set(nodeName, kind)
  return kind
}

function kindOfName(name: string): number {
  if (SILENT.has(name)) return SKIPPED
  if (name === 'br') return BREAK
  if (name === 'td' || name === 'th') return CELL
  if (ROWS.has(name)) return ROW
  return BLOCKS.has(name) ? BLOCK : INLINE
}

/**
 * The text of an article, and the only definition of it: text nodes in document order; ASCII white space collapsed but in
 * `pre`, and none at the edges of blocks; a line for each block and each `<br>` (those at a block's end are one with the
 * block's own); a tab before each further cell of a row; captions in, images nothing, Unicode as it stands. It begins and
 * ends with no line break. Offsets are UTF-16 units.
 */
export function textOf<N extends TextTree = Node>(root: NoInfer<N>, options: TextOptions = {}): ArticleText<N> {
  const { between = '\n', skip } = options
  const trail = new TextTrail<TextTree>(root)
  let pre = 0
  let rowOfLastCell: TextTree | null = null
  let node: TextTree = root
  // By hand: pages nest deeper than the stack is.
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
      // Only a tree that changes while it is read loses its root.
      node = node.parentNode ?? root
    }
  }

  function enter(element: TextTree): boolean {
    const { nodeName } = element
    const kind = kindOf(nodeName)
    if (kind === SKIPPED || skip?.(element) === true) return false
    if (kind === BREAK) trail.line()
    else if (kind === CELL) trail.cell(element.parentNode === rowOfLastCell)
    else if (kind >= ROW) {
      if (isNamed(nodeName, 'tr')) rowOfLastCell = null
      trail.block(kind === ROW ? '\n' : between)
      if (isNamed(nodeName, 'pre')) pre += 1
    }
    return true
  }

  function leave(element: TextTree): void {
    const { nodeName } = element
    const kind = kindOf(nodeName)
    if (kind === INLINE || kind === SKIPPED || skip?.(element) === true) return
    if (kind === CELL) {
      trail.endCell()
      rowOfLastCell = element.parentNode
    } else if (kind >= ROW) {
      trail.block(kind === ROW ? '\n' : between)
      if (isNamed(nodeName, 'pre')) pre -= 1
    }
  }
}

function isNamed(nodeName: string, name: string): boolean {
  return nodeName.length === name.length && nodeName.toLowerCase() === name
}

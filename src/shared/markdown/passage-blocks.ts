import { flatLeaves } from './flat-leaves.ts'
import type { Block, Item, Leaf, Marks } from './leaves.ts'
import { dollarBlock, dollars, FORMULA, texOf } from './math.ts'
import { itemsOf } from './passage-list.ts'
import { tableOf } from './passage-table.ts'
import { isNamed, type PassageCutter, type PassageElement, type PassageNode, wordsOf } from './passage-tree.ts'

/** What a passage's tree is read with. */
export interface BlockOptions {
  readonly cutter: PassageCutter
  readonly start: number
  readonly end: number
  /** Elements that are no block of the passage, because it has only some of their words. */
  readonly transparent: ReadonlySet<Element>
  /** Where a link leads to; null where it may not be followed. */
  readonly linkAddress: (href: string) => string | null
  /** The address of an image outside of the library; empty where it has none. */
  readonly imageAddress: (src: string) => string
}

const PARAGRAPHS = new Set(
  'address article aside blockquote caption dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const MARKED: Readonly<Record<string, Marks>> = {
  em: { em: true },
  i: { em: true },
  dfn: { em: true },
  var: { em: true },
  strong: { strong: true },
  b: { strong: true },
  del: { del: true },
  s: { del: true },
  sup: { raised: 'sup' },
  sub: { raised: 'sub' },
}
const CODE = new Set(['code', 'kbd', 'samp'])

const isBlockElement = ({ name, element }: PassageElement): boolean =>
  PARAGRAPHS.has(name) || (name === 'math' && element.getAttribute('display') === 'block')

/** The blocks of a passage's tree, in order. */
export function blocksOf(nodes: readonly PassageNode[], options: BlockOptions, marks: Marks = {}): readonly Block[] {
  const reader = new BlockReader(options)
  reader.readAll(nodes, marks)
  return reader.end()
}

/** The leaves of a tree as if it were one paragraph, with a line for each block. */
const leavesOf = (nodes: readonly PassageNode[], options: BlockOptions): readonly Leaf[] =>
  flatLeaves(blocksOf(nodes, options))

/** Collects blocks while a tree is walked; what is in no block of its own becomes a paragraph. */
class BlockReader {
  readonly #options: BlockOptions
  readonly #blocks: Block[] = []
  #leaves: Leaf[] = []

  constructor(options: BlockOptions) {
    this.#options = options
  }

  end(): readonly Block[] {
    this.#flush()
    return this.#blocks
  }

  readAll(nodes: readonly PassageNode[], marks: Marks): void {
    for (const node of nodes) {
      if (typeof node === 'string') this.#leaves.push({ kind: 'text', text: node, marks })
      else if (isBlockElement(node)) {
        this.#flush()
        this.#readBlock(node, marks)
        this.#flush()
      } else this.#readInline(node, marks)
    }
  }

  #push(block: Block): void {
    this.#flush()
    this.#blocks.push(block)
  }

  /** Two line breaks together part paragraphs, such as the stanzas of a poem. */
  #flush(): void {
    let from = 0
    const leaves = this.#leaves
    this.#leaves = []
    for (let at = 0; at <= leaves.length; at += 1) {
      const isEnd = at === leaves.length || (leaves[at]?.kind === 'break' && leaves[at + 1]?.kind === 'break')
      if (!isEnd) continue
      const part = withoutEdgeBreaks(leaves.slice(from, at))
      if (part.length > 0) this.#blocks.push({ kind: 'paragraph', leaves: part })
      from = at
    }
  }

  #readBlock(node: PassageElement, marks: Marks): void {
    const { name, element, children } = node
    const options = this.#options
    const within = (nodes: readonly PassageNode[]) => blocksOf(nodes, options, marks)
    switch (options.transparent.has(element) ? 'div' : name) {
      case 'hr':
        this.#push({ kind: 'rule' })
        break
      case 'pre':
        this.#push(codeBlock(node))
        break
      case 'math':
        this.#readFormula(node, marks)
        break
      case 'blockquote':
        this.#push({ kind: 'quotation', blocks: within(children) })
        break
      case 'ul':
      case 'ol':
        this.#push({ kind: 'list', items: itemsOf(node, within) })
        break
      case 'dt':
        this.readAll(children, { ...marks, strong: true })
        break
      case 'dd':
        this.#pushDefinition(within(children))
        break
      case 'table':
        this.#readTable(node, marks)
        break
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6': {
        const leaves = leavesOf(children, options).map((leaf): Leaf => (leaf.kind === 'break' ? SPACE : leaf))
        this.#push({ kind: 'heading', level: Number(name[1]), leaves })
        break
      }
      default:
        this.readAll(children, marks)
    }
  }

  #pushDefinition(blocks: readonly Block[]): void {
    this.#flush()
    const item: Item = { number: null, done: null, blocks }
    const last = this.#blocks.at(-1)
    if (last?.kind === 'list') this.#blocks[this.#blocks.length - 1] = { ...last, items: [...last.items, item] }
    else this.#blocks.push({ kind: 'list', items: [item] })
  }

  #readTable(node: PassageElement, marks: Marks): void {
    const all = { ...this.#options, start: 0, end: Number.POSITIVE_INFINITY }
    const table = tableOf(node, {
      cutter: this.#options.cutter,
      leavesOf: (nodes, isAll) => leavesOf(nodes, isAll ? all : this.#options),
    })
    for (const caption of table.captions) this.#blocks.push(...blocksOf([caption], this.#options, marks))
    if (table.rows !== null) this.#push({ kind: 'table', rows: table.rows })
    else
      this.readAll(
        node.children.filter((child) => !isNamed(child, 'caption')),
        marks,
      )
  }

  /** A part of a formula is only its words. */
  #readFormula({ element, children }: PassageElement, marks: Marks): void {
    const { cutter, start, end } = this.#options
    const tex = texOf(element)
    if (tex === '' || cutter.exceeds(element, start, end)) this.readAll(children, marks)
    else if (element.getAttribute('display') === 'block') this.#push({ kind: 'formula', markdown: dollarBlock(tex) })
    else this.#leaves.push({ kind: 'formula', markdown: dollars(tex), marks })
  }

  #readInline(node: PassageElement, marks: Marks): void {
    const { name, element, children } = node
    if (name === 'br') this.#leaves.push({ kind: 'break', marks })
    else if (name === 'math') this.#readFormula(node, marks)
    else if (name === 'img') {
      const alt = element.getAttribute('alt') ?? ''
      const tex = /^\$(.+)\$$/.exec(alt.replace(/\s+/gu, ' ').trim())?.[1]
      const address = this.#options.imageAddress(element.getAttribute('src') ?? '')
      if (tex !== undefined) this.#leaves.push({ kind: 'formula', markdown: dollars(tex), marks })
      else this.#leaves.push({ kind: 'image', alt, address, marks })
      // The text has one blank for the two around an image.
      const hasTwo =
        /\s$/u.test(element.previousSibling?.nodeValue ?? ' ') && /^\s/u.test(element.nextSibling?.nodeValue ?? '')
      if (hasTwo) this.#leaves.push({ ...SPACE, marks })
    } else if (CODE.has(name) && !children.some(isOrHoldsBlock)) this.#readCode(node, marks)
    else this.readAll(children, { ...marks, ...this.#marksOf(node) })
  }

  #readCode(node: PassageElement, marks: Marks): void {
    if (node.element.className === FORMULA) {
      this.#leaves.push({ kind: 'formula', markdown: dollars(wordsOf(node)), marks })
      return
    }
    for (const [at, text] of wordsOf(node).split('\n').entries()) {
      if (at > 0) this.#leaves.push({ kind: 'break', marks })
      if (text !== '') this.#leaves.push({ kind: 'code', text, marks })
    }
  }

  #marksOf({ name, element, children }: PassageElement): Marks {
    if (name !== 'a') {
      // The sign of a note is raised by its link.
      const isNote = name === 'sup' && children.every((child) => isNamed(child, 'a'))
      return isNote ? {} : (MARKED[name] ?? {})
    }
    const link = this.#options.linkAddress(element.getAttribute('href') ?? '')
    return link === null ? {} : { link }
  }
}

const SPACE: Leaf = { kind: 'text', text: ' ', marks: {} }

/** Whether there is a block in a node, or it is one. */
export function isOrHoldsBlock(node: PassageNode): boolean {
  return typeof node !== 'string' && (isBlockElement(node) || node.children.some(isOrHoldsBlock))
}

/** @param pre its language is stated on the code in it */
function codeBlock(pre: PassageElement): Block {
  const code = pre.element.querySelector('code')
  const text = wordsOf(pre)
  if (code?.className === FORMULA) return { kind: 'formula', markdown: dollarBlock(text) }
  const language = /^language-([^\s`]+)$/u.exec(code?.className ?? '')?.[1] ?? ''
  return { kind: 'code', language, text }
}

function withoutEdgeBreaks(leaves: readonly Leaf[]): readonly Leaf[] {
  const isEdge = (leaf: Leaf): boolean => leaf.kind === 'break' || (leaf.kind === 'text' && leaf.text.trim() === '')
  const start = leaves.findIndex((leaf) => !isEdge(leaf))
  return start < 0 ? [] : leaves.slice(start, leaves.findLastIndex((leaf) => !isEdge(leaf)) + 1)
}

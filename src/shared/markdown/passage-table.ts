import type { Leaf } from './leaves.ts'
import { isNamed, type PassageCutter, type PassageElement, type PassageNode } from './passage-tree.ts'
import { gridOf, isHead, WIDEST } from './table-grid.ts'

interface TableOptions {
  readonly cutter: PassageCutter
  /** @param isAll whether the nodes are all of their element, wherever the passage ends */
  readonly leavesOf: (nodes: readonly PassageNode[], isAll: boolean) => readonly Leaf[]
}

interface PassageTable {
  readonly captions: readonly PassageElement[]
  /** The head, then the rows that the passage has; null where it has no more than one cell: that is no table. */
  readonly rows: readonly (readonly (readonly Leaf[])[])[] | null
}

/** Rows and columns that an empty place of a table is made for. */
const MOST_PLACES = 200_000

/**
 * The part of a table that a passage has. Rows below the head keep it, because a figure without it says nothing; where
 * the page has no head cells, the head is empty.
 */
export function tableOf(table: PassageElement, { cutter, leavesOf }: TableOptions): PassageTable {
  const captions = table.children.filter((child) => isNamed(child, 'caption'))
  const cells = cellsOf(table)
  const rows = [...table.element.querySelectorAll('tr')].filter((row) => row.closest('table') === table.element)
  const grid = gridOf(rows)
  const width = Math.max(0, ...grid.map(({ length }) => length))
  const isPlain = cells.size > 1 && width <= WIDEST && width * grid.length <= MOST_PLACES
  if (!isPlain || [...cells.values()].some(holdsBlocks)) return { captions, rows: null }
  const first = grid[0] ?? []
  const isHeaded = isHead(rows[0])
  const isHeadCut = first.some((cell) => cell !== null && cells.has(cell))
  const written = (cell: Element | null, isAll: boolean): readonly Leaf[] => {
    const kept = cell === null ? undefined : isAll ? cutter.all(cell) : cells.get(cell)
    return kept === undefined ? [] : leavesOf(kept.children, isAll)
  }
  const line = (row: readonly (Element | null)[], isAll = false) =>
    Array.from({ length: width }, (_, at) => written(row[at] ?? null, isAll))
  const head = isHeaded ? line(first, !isHeadCut) : line([])
  const body = grid
    .slice(isHeaded ? 1 : 0)
    .filter((row) => row.some((cell) => cell !== null && cells.has(cell)))
    .map((row) => line(row))
  return { captions, rows: [head, ...body] }
}

/** Never in a cell of a Markdown table. */
const BLOCKS = new Set('table blockquote h1 h2 h3 h4 h5 h6 hr details'.split(' '))

function holdsBlocks({ children }: PassageElement): boolean {
  return children.some((child) => typeof child !== 'string' && (BLOCKS.has(child.name) || holdsBlocks(child)))
}

/** The cells of a table that hold something of the passage; not those of tables within it. */
function cellsOf(node: PassageElement): Map<Element, PassageElement> {
  const cells = new Map<Element, PassageElement>()
  for (const child of node.children) {
    if (typeof child === 'string') continue
    if (child.name === 'td' || child.name === 'th') cells.set(child.element, child)
    else if (child.name !== 'caption') for (const [cell, kept] of cellsOf(child)) cells.set(cell, kept)
  }
  return cells
}

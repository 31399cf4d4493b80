import { bounds } from '#shared/extraction/bounds.ts'

/** The element names of a kind of table. */
interface Names {
  readonly cells: readonly string[]
  readonly columns: string
}

const HTML: Names = { cells: ['td', 'th'], columns: 'colspan' }
const MATH: Names = { cells: ['mtd'], columns: 'columnspan' }

/** The limit of browsers (HTML, 4.9.11): more columns count as this many. */
const WIDEST = 1_000

interface Cell {
  readonly element: Element
  readonly from: number
  readonly width: number
  readonly height: number
}

/** In the current row group: for each column, the row up to which a cell above fills it. */
interface Filled {
  readonly from: number
  readonly to: number
  readonly until: number
}

/** The table's grid took too much work: its spans are ignored. */
const ABSURD = null

/**
 * Cuts the spans of all tables to the existing cells: rows to those left in their group, columns to those in which a
 * cell begins. If they still cover an absurd grid, all spans of the table are removed. No text changes.
 * @returns whether anything was cut
 */
export function fitSpans(root: Element): boolean {
  let changed = false
  for (const table of root.querySelectorAll('table, mtable')) if (fitTable(table)) changed = true
  return changed
}

function fitTable(table: Element): boolean {
  const names = table.localName === 'mtable' ? MATH : HTML
  const groups = rowGroups(table)
  const spanned = groups.some((rows) => rows.some((row) => cellsOf(row, names).some((cell) => isSpanned(cell, names))))
  const columns = columnsOf(table)
  if (!spanned && columns.length === 0) return false
  const cells = layOut(groups, names)
  if (cells === ABSURD) return withoutSpans(table, groups, names)
  const starts = [...new Set(cells.map(({ from }) => from))].sort((a, b) => a - b)
  const rows = groups.reduce((sum, group) => sum + group.length, 0)
  const isWide = cells.length > 0 && rows * starts.length > bounds.grid
  // A table without spans may be as large: it is only its cells.
  if (isWide && spanned) return withoutSpans(table, groups, names)
  let changed = false
  for (const { element, from, width, height } of cells) {
    const wide = countBelow(starts, from + width) - countBelow(starts, from)
    if (writeSpan(element, names.columns, wide)) changed = true
    if (writeSpan(element, 'rowspan', height)) changed = true
  }
  return fitColumns(columns, starts) || changed
}

function rowGroups(table: Element): readonly (readonly Element[])[] {
  const groups: Element[][] = []
  let loose: Element[] | null = null
  for (const child of table.children) {
    if (isRow(child)) {
      if (loose === null) {
        loose = []
        groups.push(loose)
      }
      loose.push(child)
    } else if (/^(?:tbody|thead|tfoot)$/.test(child.localName)) {
      groups.push([...child.children].filter(isRow))
      loose = null
    }
  }
  return groups
}

function isRow({ localName }: Element): boolean {
  return localName === 'tr' || localName === 'mtr'
}

function cellsOf(row: Element, { cells }: Names): readonly Element[] {
  return [...row.children].filter(({ localName }) => cells.includes(localName))
}

function isSpanned(cell: Element, { columns }: Names): boolean {
  return cell.hasAttribute(columns) || cell.hasAttribute('rowspan')
}

/** The place and extent of each cell, by the algorithm of HTML; ABSURD when that takes too long. */
function layOut(groups: readonly (readonly Element[])[], names: Names): readonly Cell[] | typeof ABSURD {
  const cells: Cell[] = []
  let work = 0
  for (const rows of groups) {
    let filled: Filled[] = []
    for (const [at, row] of rows.entries()) {
      filled = filled.filter(({ until }) => until > at)
      let column = 0
      let next = 0
      const own: Filled[] = []
      for (const element of cellsOf(row, names)) {
        for (let one = filled[next]; one !== undefined && one.from <= column; one = filled[next]) {
          column = Math.max(column, one.to)
          next += 1
        }
        const width = Math.min(WIDEST, Math.max(1, spanOf(element, names.columns) ?? 1))
        const remaining = rows.length - at
        const asked = spanOf(element, 'rowspan') ?? 1
        const height = asked === 0 ? remaining : Math.min(remaining, asked)
        cells.push({ element, from: column, width, height })
        if (height > 1) own.push({ from: column, to: column + width, until: at + height })
        column += width
      }
      work += filled.length + own.length
      if (work > bounds.grid) return ABSURD
      if (own.length > 0) filled = [...filled, ...own].sort((a, b) => a.from - b.from)
    }
  }
  return cells
}

/** Null when none is written. */
function spanOf(element: Element, name: string): number | null {
  const value = element.getAttribute(name)
  return value === null || !/^\s*\+?\d{1,9}/.test(value) ? null : Number.parseInt(value, 10)
}

/** How many of some sorted numbers are below a limit. */
function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}

/** @returns whether the attribute changed */
function writeSpan(element: Element, name: string, span: number): boolean {
  const value = element.getAttribute(name)
  if (value === null || value === String(span)) return false
  if (span > 1) element.setAttribute(name, String(span))
  else element.removeAttribute(name)
  return true
}

function withoutSpans(table: Element, groups: readonly (readonly Element[])[], names: Names): boolean {
  let changed = false
  const cells = groups.flatMap((rows) => rows.flatMap((row) => cellsOf(row, names)))
  for (const element of [...cells, ...columnsOf(table)]) {
    for (const name of [names.columns, 'rowspan', 'span']) {
      if (!element.hasAttribute(name)) continue
      element.removeAttribute(name)
      changed = true
    }
  }
  return changed
}

/** Elements that style columns of a table: `col`, and groups without any. */
function columnsOf(table: Element): readonly Element[] {
  return [...table.children].flatMap((child) => {
    if (child.localName === 'col') return [child]
    if (child.localName !== 'colgroup') return []
    const inside = [...child.children].filter(({ localName }) => localName === 'col')
    return inside.length > 0 ? inside : [child]
  })
}

/** Columns exist only where cells are: elements for further ones are removed. */
function fitColumns(columns: readonly Element[], starts: readonly number[]): boolean {
  let changed = false
  let at = 0
  for (const element of columns) {
    const span = Math.min(WIDEST, Math.max(1, spanOf(element, 'span') ?? 1))
    const wide = countBelow(starts, at + span) - countBelow(starts, at)
    at += span
    if (wide === 0) {
      element.remove()
      changed = true
    } else if (writeSpan(element, 'span', wide)) changed = true
  }
  return changed
}

/** The cells of a table of a page, for writing it as Markdown. */

/** Nobody reads a table with more columns in a plain editor. */
export const WIDEST = 60

export type Grid = readonly (readonly (Element | null)[])[]

/** The cell at each place, row by row; null where another cell spans it. A span ends one column beyond the widest table. */
export function gridOf(rows: readonly Element[]): Grid {
  const grid: (Element | null)[][] = rows.map(() => [])
  for (const [index, row] of rows.entries()) {
    let at = 0
    for (const cell of row.children) {
      if (cell.localName !== 'td' && cell.localName !== 'th') continue
      const line = grid[index] as (Element | null)[]
      while (line[at] !== undefined) at += 1
      const [across, down] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')]
      for (let below = index; below < Math.min(rows.length, index + down); below += 1) {
        const other = grid[below] as (Element | null)[]
        for (let place = at; place < at + across; place += 1)
          other[place] ??= below === index && place === at ? cell : null
      }
      at += across
    }
  }
  return grid
}

function spanOf(cell: Element, name: string): number {
  return Math.min(WIDEST + 1, Math.max(1, Number(cell.getAttribute(name) ?? 1) || 1))
}

/** Whether a row is the head of its table. */
export function isHead(row: Element | undefined): boolean {
  if (row === undefined) return false
  return row.parentElement?.localName === 'thead' || [...row.children].every(({ localName }) => localName === 'th')
}

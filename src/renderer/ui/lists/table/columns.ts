import type { Sort } from '#shared/contract.ts'
import { COLUMNS, type Column } from '#shared/lists/looks.ts'

/** The columns of a list that is a table: which fit, and how wide they are. */

/** A narrower list has no room for columns, in px: its rows have lines. */
export const LEAST_TABLE = 560

/** The least and the most of a column's width: the title has the room that is left. In px, and parts of what is free. */
const widths: Readonly<Record<Column, { readonly least: number; readonly track: string }>> = {
  title: { least: 230, track: 'minmax(0, 3.2fr)' },
  outlet: { least: 100, track: 'minmax(0, 1.25fr)' },
  author: { least: 100, track: 'minmax(0, 1.25fr)' },
  published: { least: 92, track: '92px' },
  captured: { least: 92, track: '92px' },
  highlights: { least: 84, track: '84px' },
  length: { least: 68, track: '68px' },
}

/** Those that go first where not all fit. */
const EXPENDABLE: readonly Column[] = ['captured', 'author', 'length', 'highlights', 'outlet', 'published']

/** Between two columns, in px, as the style sheet has it. */
const GAP = 12
/** At both ends of a row, in px, as the style sheet has it. */
const ENDS = 24 + 16

/** The chosen columns that fit into a width, in their order. The title always does. */
export function fittingColumns(chosen: readonly Column[], width: number): readonly Column[] {
  let columns = COLUMNS.filter((column) => column === 'title' || chosen.includes(column))
  for (const column of EXPENDABLE) {
    if (leastOf(columns) <= width) break
    columns = columns.filter((each) => each !== column)
  }
  return columns
}

const leastOf = (columns: readonly Column[]): number =>
  columns.reduce((sum, column) => sum + widths[column].least + GAP, ENDS - GAP)

/** `grid-template-columns` for these columns. */
export const templateOf = (columns: readonly Column[]): string =>
  columns.map((column) => widths[column].track).join(' ')

/** What a click on the header of a column sorts by. */
export const sortOfColumn: Readonly<Record<Column, Sort>> = {
  title: 'title',
  outlet: 'outlet',
  author: 'author',
  published: 'published',
  captured: 'captured',
  highlights: 'highlights',
  length: 'length',
}

/** With a column that was not there, or without one that was. */
export const toggleColumn = (columns: readonly Column[], column: Column): Column[] =>
  COLUMNS.filter((each) => (each === column) !== columns.includes(each))

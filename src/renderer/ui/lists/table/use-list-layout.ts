import { useMemo } from 'react'
import type { Column, Density } from '#shared/lists/looks.ts'
import { useSettings } from '../../../data/settings.ts'
import { useRemembered } from '../../../data/state/remembered.ts'
import { useListWidth } from '../../list-width.ts'
import type { RowLayout } from '../row/row-layout.ts'
import { fittingColumns, LEAST_TABLE } from './columns.ts'

/** How the rows of a list of articles look. */
export interface ListLayout extends RowLayout {
  readonly density: Density
  /** The columns of a table; null where rows have lines. */
  readonly columns: readonly Column[] | null
}

/** The height of a row, in px, as the style sheets have it; of comfortable rows, and of cosy hits, an estimate. */
const ONE_LINE = 28
const heights = {
  articles: { comfortable: 103, cosy: 56, compact: ONE_LINE },
  hits: { comfortable: 120, cosy: 76, compact: ONE_LINE },
} as const
const tableHeights = { comfortable: 40, cosy: 34, compact: ONE_LINE } as const
/** Of a table's header, in px. */
const HEADER = 28

/** The rows of a list in the density of the settings: with columns where the list is wide. */
export function useListLayout(of: keyof typeof heights = 'articles'): ListLayout {
  const { density } = useSettings()
  const chosen = useRemembered(({ view }) => view.columns)
  // One word for all of them: a width that changes no column renders nothing.
  const fitting = useListWidth(({ width }) => (width < LEAST_TABLE ? null : fittingColumns(chosen, width).join(' ')))
  return useMemo(() => {
    if (fitting !== null) {
      const columns = fitting.split(' ') as Column[]
      const table = { density, columns, height: tableHeights[density], header: HEADER }
      return { key: `table ${density}`, ...table }
    }
    return { key: density, density, columns: null, height: heights[of][density], header: 0 }
  }, [density, fitting, of])
}

import { memo, type ReactNode } from 'react'
import type { Column, Density } from '#shared/lists/looks.ts'
import { outletOf } from '#shared/lists/outlet.ts'
import { formatCount } from '#shared/text/plural.ts'
import type { Row } from '#shared/views.ts'
import { dateLocale, publishedDate, shortDay, shortWhen, whenSentence } from '../../../data/dates.ts'
import { RowFlags } from '../row/RowFlags.tsx'
import { RowMark } from '../row/RowMark.tsx'
import { RowTopics } from '../row/RowTopics.tsx'
import { templateOf } from './columns.ts'
import { minutesLabel, wordsLabel } from './sentences.ts'
import styles from './TableRow.module.css'

interface Props {
  readonly row: Row
  readonly columns: readonly Column[]
  readonly density: Density
  readonly current: boolean
  readonly selected?: boolean | undefined
  readonly remark?: string | undefined
  /** In place of the plain title. */
  readonly title?: ReactNode
  /** The topic that the list is of. */
  readonly omit?: string | null | undefined
}

/** An article as a row of a table: a cell for each column. */
export const TableRow = memo(function TableRow(props: Props) {
  const { row, columns, density, current, selected, remark, title, omit } = props
  return (
    <div
      className={styles.row}
      style={{ gridTemplateColumns: templateOf(columns) }}
      data-row
      data-density={density}
      data-current={current || undefined}
      data-selected={selected || undefined}
      data-read={row.state.read || undefined}
    >
      {columns.map((column) =>
        column === 'title' ? (
          // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus, and points at the row
          // biome-ignore lint/a11y/useSemanticElements: a virtual list is no table
          <div key={column} role="gridcell" className={styles.title}>
            <RowMark selected={selected === true} unread={!row.state.read} />
            <h3 dir="auto" lang={row.language ?? undefined} title={row.title}>
              {title ?? row.title}
            </h3>
            <RowFlags row={row} remark={remark} />
            <RowTopics tags={row.tags} omit={omit} most={2} />
          </div>
        ) : (
          <Cell key={column} row={row} column={column} />
        ),
      )}
    </div>
  )
})

function Cell({ row, column }: { readonly row: Row; readonly column: Exclude<Column, 'title'> }) {
  const { text, tip = text } = contents[column](row, dateLocale(navigator.language))
  const isNumber = column === 'highlights' || column === 'length'
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus, and points at the row
    // biome-ignore lint/a11y/useSemanticElements: a virtual list is no table
    <div
      role="gridcell"
      className={styles.cell}
      data-number={isNumber || undefined}
      dir={column === 'outlet' || column === 'author' ? 'auto' : undefined}
      title={tip || undefined}
    >
      {text}
    </div>
  )
}

interface Content {
  readonly text: string
  readonly tip?: string
}

const contents: Readonly<Record<Exclude<Column, 'title'>, (row: Row, locale: string) => Content>> = {
  outlet: (row) => ({ text: outletOf(row) ?? '' }),
  author: ({ byline }) => ({ text: byline.join(', ') }),
  published: (row, locale) => {
    const { publishedAt, publishedOffset: offset } = row
    if (publishedAt === null) return { text: '' }
    return {
      text: shortDay(publishedAt, new Date(), locale, { offset }),
      tip: publishedDate(row, locale) ?? '',
    }
  },
  captured: ({ capturedAt }, locale) => ({
    text: shortWhen(capturedAt, new Date(), locale),
    tip: whenSentence(capturedAt, locale),
  }),
  highlights: ({ highlights }) => ({ text: highlights === 0 ? '' : formatCount(highlights) }),
  length: ({ wordCount }) => ({ text: minutesLabel(wordCount), tip: wordsLabel(wordCount) }),
}

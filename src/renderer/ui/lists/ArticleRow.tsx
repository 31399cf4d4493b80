import { memo, type ReactNode } from 'react'
import type { Density } from '#shared/lists/looks.ts'
import { outletOf } from '#shared/lists/outlet.ts'
import type { Row } from '#shared/views.ts'
import { rowLabels } from '../sentences.ts'
import styles from './ArticleRow.module.css'
import { RowDate } from './row/RowDate.tsx'
import { RowFlags } from './row/RowFlags.tsx'
import { RowMark } from './row/RowMark.tsx'
import { RowTopics } from './row/RowTopics.tsx'
import { Tabs } from './Tabs.tsx'
import { Thumb } from './Thumb.tsx'

interface Props {
  readonly row: Row
  /** Whether it is the article on the page. */
  readonly current: boolean
  /** Whether it is one of several that are selected. */
  readonly selected?: boolean
  readonly density: Density
  /** Which of its days the heading above it names; null or absent for none. */
  readonly under?: 'captured' | 'published' | null
  /** The topic that the list is of. */
  readonly omit?: string | null | undefined
  /** A word after the outlet: what matched, or how long the trash keeps it. */
  readonly remark?: string | undefined
  /** In place of the plain title and the excerpt. */
  readonly title?: ReactNode
  readonly below?: ReactNode
  /** Below all of it, where there is room. */
  readonly last?: ReactNode
}

/**
 * An article in a list. Comfortable: outlet, slips, date; two lines of title; topics and a line of text. Cosy: without the
 * text and with one line of title. Compact: one line.
 */
export const ArticleRow = memo(function ArticleRow(props: Props) {
  const { row, current, selected, density, under, omit, remark, title, below, last } = props
  const isComfortable = density === 'comfortable'
  const hasPicture = isComfortable && row.leadImage !== null
  return (
    <div
      className={styles.row}
      data-row
      data-density={density}
      data-current={current || undefined}
      data-selected={selected || undefined}
      data-read={row.state.read || undefined}
      data-pictured={hasPicture || undefined}
    >
      <RowMark selected={selected === true} unread={!row.state.read} />
      <div className={styles.facts}>
        <span className={`${styles.outlet} ${styles.minor}`} dir="auto">
          {outletOf(row) ?? rowLabels.noAddress}
        </span>
        <Tabs colours={row.colours} />
        <RowFlags row={row} remark={remark} minor={styles.minor} />
        {!isComfortable && <RowTopics tags={row.tags} omit={omit} most={1} className={styles.minor} />}
        <RowDate row={row} under={under ?? null} className={styles.when} />
      </div>
      <h3 dir="auto" lang={row.language ?? undefined} title={isComfortable ? undefined : row.title}>
        {title ?? row.title}
      </h3>
      {isComfortable && (below ?? <Excerpt row={row} omit={omit} />)}
      {density === 'cosy' && below}
      {last && density !== 'compact' && <div className={styles.last}>{last}</div>}
      {hasPicture && row.leadImage !== null && <Thumb key={row.leadImage} src={`asset://${row.id}/${row.leadImage}`} />}
    </div>
  )
})

/** A line of the text, after the topics: they have no line of their own, so that rows with and without are as high. */
function Excerpt({ row, omit }: Pick<Props, 'row' | 'omit'>) {
  return (
    <div className={styles.excerpt}>
      <RowTopics tags={row.tags} omit={omit} most={2} className={styles.widest} />
      <p dir="auto" lang={row.language ?? undefined}>
        {row.excerpt}
      </p>
    </div>
  )
}

/** Takes the place of a row that is not loaded yet. @param height in px */
export function EmptyRow({ height }: { readonly height: number }) {
  return <div className={styles.empty} style={{ blockSize: height }} aria-hidden />
}

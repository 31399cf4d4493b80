import { BookDashed, Check, StickyNote } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { incompleteSentence } from '#shared/extraction/sentences.ts'
import { hostOf } from '#shared/text/plain-line.ts'
import type { Row } from '#shared/views.ts'
import { dateLocale, shortWhen, timeOf, whenSentence } from '../../data/dates.ts'
import { rowLabels } from '../sentences.ts'
import styles from './ArticleRow.module.css'
import { Tabs } from './Tabs.tsx'
import { Thumb } from './Thumb.tsx'

interface Props {
  readonly row: Row
  /** Whether it is the article on the page. */
  readonly current: boolean
  /** Whether it is one of several that are selected. */
  readonly selected?: boolean
  /** The date at its end. */
  readonly date: string | null
  /** The offset of the clock that showed it, in minutes; null or absent for the reader's own. */
  readonly offset?: number | null
  /** How much of it is known; null or absent for as much as it says. */
  readonly precision?: Row['publishedPrecision']
  /** Whether a heading above it names the day: then the time is enough. */
  readonly underDay?: boolean
  /** A word after the outlet: what matched, or how long the trash keeps it. */
  readonly remark?: string
  /** In place of the plain title and the excerpt. */
  readonly title?: ReactNode
  readonly below?: ReactNode
  /** Below all of it. */
  readonly last?: ReactNode
}

/** An article in a list: outlet, slips, date; two lines of title; a line of text. */
export const ArticleRow = memo(function ArticleRow({
  row,
  current,
  selected,
  date,
  offset,
  precision,
  underDay,
  remark,
  title,
  below,
  last,
}: Props) {
  const locale = dateLocale(navigator.language)
  return (
    <div
      className={styles.row}
      data-current={current || undefined}
      data-selected={selected || undefined}
      data-read={row.state.read || undefined}
      data-pictured={row.leadImage !== null || undefined}
    >
      {selected && <Check className={styles.check} aria-hidden />}
      <div className={styles.facts}>
        {!row.state.read && <span className={styles.unread} role="img" aria-label={rowLabels.unread} />}
        <span className={styles.outlet} dir="auto">
          {outletOf(row)}
        </span>
        <Tabs colours={row.colours} />
        {row.noted && (
          <span className={styles.noted} role="img" aria-label={rowLabels.noted} title={rowLabels.noted}>
            <StickyNote aria-hidden />
          </span>
        )}
        {row.incomplete !== null && (
          <span
            className={styles.noted}
            role="img"
            aria-label={rowLabels.incomplete}
            title={incompleteSentence(row.incomplete)}
          >
            <BookDashed aria-hidden />
          </span>
        )}
        {remark && <span className={styles.remark}>{remark}</span>}
        {date && (
          <time
            className={styles.when}
            dateTime={date}
            title={date.includes('T') ? whenSentence(date, locale, { offset, precision }) : undefined}
          >
            {underDay
              ? timeOf(date, locale, { offset, precision })
              : shortWhen(date, new Date(), locale, { offset, precision })}
          </time>
        )}
      </div>
      <h3 dir="auto" lang={row.language ?? undefined}>
        {title ?? row.title}
      </h3>
      {below ?? (
        <p dir="auto" lang={row.language ?? undefined}>
          {row.excerpt}
        </p>
      )}
      {last && <div className={styles.last}>{last}</div>}
      {row.leadImage !== null && <Thumb key={row.leadImage} src={`asset://${row.id}/${row.leadImage}`} />}
    </div>
  )
})

/** Takes the place of a row that is not loaded yet. */
export function EmptyRow() {
  return <div className={styles.empty} aria-hidden />
}

/** The outlet of an article: its publisher, its site, or the host of its address. */
export function outletOf({ publisher, siteName, url }: Pick<Row, 'publisher' | 'siteName' | 'url'>): string {
  if (publisher ?? siteName) return publisher ?? siteName ?? ''
  return url === null ? rowLabels.noAddress : hostOf(url)
}

import type { ReactNode } from 'react'
import type { Row } from '#shared/views.ts'
import { dateLocale, shortWhen } from '../data/dates.ts'
import styles from './ArticleRow.module.css'
import { Tabs } from './Tabs.tsx'

interface Props {
  readonly row: Row
  readonly chosen: boolean
  /** Which date stands at its end. */
  readonly date: string | null
  /** Above it, where a day begins. */
  readonly heading?: string | null
  /** A word after the outlet: where a match stands. */
  readonly kind?: string
  /** In place of the plain title and the excerpt. */
  readonly title?: ReactNode
  readonly below?: ReactNode
}

/** An article in a list: outlet, slips, date; two lines of title; a line of text. */
export function ArticleRow({ row, chosen, date, heading, kind, title, below }: Props) {
  const outlet = row.publisher ?? row.siteName ?? hostOf(row.url)
  return (
    <>
      {heading && <div className={styles.day}>{heading}</div>}
      <div className={styles.row} data-chosen={chosen || undefined} data-read={row.state.read || undefined}>
        <div className={styles.facts}>
          {!row.state.read && <span className={styles.unread} role="img" aria-label="Unread" />}
          <span className={styles.outlet} dir="auto">
            {outlet}
          </span>
          <Tabs colours={row.colours} />
          {kind && <span className={styles.kind}>{kind}</span>}
          {date && (
            <time className={styles.when} dateTime={date}>
              {shortWhen(date, new Date(), dateLocale(navigator.language))}
            </time>
          )}
        </div>
        <h3 dir="auto" lang={row.language ?? undefined}>
          {title ?? row.title}
        </h3>
        {below ??
          (row.excerpt && (
            <p dir="auto" lang={row.language ?? undefined}>
              {row.excerpt}
            </p>
          ))}
        {row.leadImage && (
          <img className={styles.thumb} src={`asset://${row.id}/${row.leadImage}`} alt="" loading="lazy" />
        )}
      </div>
    </>
  )
}

/** The place of a row that is still being asked for. */
export function EmptyRow() {
  return <div className={styles.empty} aria-hidden />
}

function hostOf(url: string | null): string {
  if (url === null) return 'Without an address'
  try {
    return new URL(url).host
  } catch {
    return url
  }
}

import type { Row } from '#shared/views.ts'
import { dateLocale, publishedDate, shortDay, shortWhen, timeOf, whenSentence } from '../../../data/dates.ts'
import { clippedSentence, datesSentence, rowLabels } from '../../sentences.ts'
import styles from './RowDate.module.css'

interface Props {
  readonly row: Pick<Row, 'capturedAt' | 'publishedAt' | 'publishedPrecision' | 'publishedOffset'>
  readonly className?: string | undefined
  /** Which of its days the heading above it names, so that the time is enough; null for none. */
  readonly under?: 'captured' | 'published' | null
}

/**
 * The day of publication where it is known: articles that were clipped in one morning have the same time of capture. Else
 * the capture, which says so.
 */
export function RowDate({ row, className, under = null }: Props) {
  const locale = dateLocale(navigator.language)
  const { publishedAt, publishedPrecision, publishedOffset: offset, capturedAt } = row
  const captured = whenSentence(capturedAt, locale)
  const published = publishedDate(row, locale)
  if (publishedAt === null || published === null)
    return (
      <time className={className} dateTime={capturedAt} title={clippedSentence(captured)}>
        <span className={styles.unseen}>{rowLabels.clipped} </span>
        {under === 'captured' ? timeOf(capturedAt, locale) : shortWhen(capturedAt, new Date(), locale)}
      </time>
    )
  const hasTime = under === 'published' && publishedAt.includes('T') && publishedPrecision === 'minute'
  return (
    <time className={className} dateTime={publishedAt} title={datesSentence(published, captured)}>
      <span className={styles.unseen}>{rowLabels.published} </span>
      {hasTime ? timeOf(publishedAt, locale, { offset }) : shortDay(publishedAt, new Date(), locale, { offset })}
    </time>
  )
}

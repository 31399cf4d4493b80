import { StickyNote } from 'lucide-react'
import { memo } from 'react'
import type { Density } from '#shared/lists/looks.ts'
import type { HighlightRow as Row } from '#shared/views/highlights.ts'
import { dateLocale, publishedDate, shortWhen } from '../data/dates.ts'
import { RowMark } from '../ui/lists/row/RowMark.tsx'
import styles from './HighlightRow.module.css'
import { listLabels, stateRemarks } from './sentences.ts'
import type { NoteWords } from './use-note-words.ts'

/** More of a note than its row has room for, in UTF-16 units. */
const LONGEST = 600

interface Props {
  /** Undefined until it is loaded. */
  readonly row: Row | undefined
  readonly isCurrent: boolean
  readonly isSelected: boolean
  /** Whether it names its article: the heading above it does not. */
  readonly hasTitle: boolean
  readonly wordsOf: NoteWords
  readonly density: Density
}

/** A highlight in a list: the passage, its note, its topics, and where it is from. */
export const HighlightRow = memo(function HighlightRow(props: Props) {
  const { row, isCurrent, isSelected, hasTitle, wordsOf, density } = props
  if (row === undefined) return <div className={styles.unloaded} data-density={density} aria-hidden />
  const remark = stateRemarks[row.state]
  return (
    <div
      className={styles.row}
      // Edge, note and facts are on the side where its language begins.
      dir={row.direction ?? undefined}
      data-row
      data-density={density}
      data-colour={row.colour}
      data-current={isCurrent || undefined}
      data-selected={isSelected || undefined}
    >
      <RowMark selected={isSelected} />
      <blockquote dir="auto" lang={row.language ?? undefined}>
        {row.kind === 'image' ? <em>{listLabels.image}</em> : row.exact}
      </blockquote>
      {row.note !== '' && (
        <p className={styles.note} dir="auto">
          <StickyNote aria-hidden />
          {wordsOf(row.note.slice(0, LONGEST))}
        </p>
      )}
      <div className={styles.facts}>
        {hasTitle && (
          <span className={styles.title} dir="auto" lang={row.language ?? undefined}>
            {row.title}
          </span>
        )}
        <Source row={row} />
        {remark !== null && <span className={styles.remark}>{remark}</span>}
        {row.tags.map((tag) => (
          <span key={tag} className={styles.tag} dir="auto">
            {tag}
          </span>
        ))}
      </div>
    </div>
  )
})

function Source({ row }: { readonly row: Row }) {
  const locale = dateLocale(navigator.language)
  const { publishedAt: date, publishedOffset: offset } = row
  return (
    <>
      {(row.publisher ?? row.siteName) && <span dir="auto">{row.publisher ?? row.siteName}</span>}
      {date !== null && (
        <time dateTime={date} title={publishedDate(row, locale) ?? undefined}>
          {shortWhen(date, new Date(), locale, { offset })}
        </time>
      )}
    </>
  )
}

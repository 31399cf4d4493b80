import { BookDashed, StickyNote } from 'lucide-react'
import { incompleteSentence } from '#shared/extraction/sentences.ts'
import type { Row } from '#shared/views.ts'
import { rowLabels } from '../../sentences.ts'
import styles from './RowFlags.module.css'

interface Props {
  readonly row: Pick<Row, 'noted' | 'incomplete'>
  /** A word after them: what matched, or how long the trash keeps it. */
  readonly remark?: string | undefined
  /** The class of the remark where a narrow row has no room for it. */
  readonly minor?: string | undefined
}

/** Signs that an article has a note, or that only its beginning is here. */
export function RowFlags({ row, remark, minor = '' }: Props) {
  return (
    <>
      {row.noted && (
        <span className={styles.flag} role="img" aria-label={rowLabels.noted} title={rowLabels.noted}>
          <StickyNote aria-hidden />
        </span>
      )}
      {row.incomplete !== null && (
        <span
          className={styles.flag}
          role="img"
          aria-label={rowLabels.incomplete}
          title={incompleteSentence(row.incomplete)}
        >
          <BookDashed aria-hidden />
        </span>
      )}
      {remark && <span className={`${styles.remark} ${minor}`}>{remark}</span>}
    </>
  )
}

import type { ExportPreview } from '#shared/requests/export-views.ts'
import styles from './Export.module.css'
import {
  countSentence,
  exportLabels,
  leftOutSentence,
  moreSentence,
  NO_PREVIEW,
  nothingSentence,
  previewLabel,
} from './sentences.ts'

/** How much an export writes, and the beginning of its first file. */
export function ExportPreviewPane({ preview }: { readonly preview: ExportPreview | null }) {
  const first = preview?.first ?? null
  const leftOut = preview === null ? '' : leftOutSentence(preview)
  return (
    <section className={styles.preview} aria-label={exportLabels.preview}>
      <div role="status">
        {preview === null ? (
          <p>{exportLabels.preparing}</p>
        ) : (
          <>
            <p className={styles.counts}>
              {preview.articles === 0 ? nothingSentence(preview) : countSentence(preview)}
            </p>
            {preview.articles > 0 && leftOut !== '' && <p className={styles.lesson}>{leftOut}</p>}
          </>
        )}
      </div>
      {first !== null && (
        <>
          <p className={styles.name} dir="auto">
            {first.name}
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys must reach the end of what scrolls (WCAG 2.1.1) */}
          <section className={styles.text} tabIndex={0} aria-label={previewLabel(first.name)}>
            <pre dir="auto">{first.text}</pre>
            {first.more > 0 && <p>{moreSentence(first.more)}</p>}
          </section>
        </>
      )}
      {preview !== null && preview.articles > 0 && first === null && <p>{NO_PREVIEW}</p>}
    </section>
  )
}

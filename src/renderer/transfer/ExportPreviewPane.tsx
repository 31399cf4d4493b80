import type { ExportPreview } from '#shared/views/exports.ts'
import styles from './Export.module.css'
import { exportLabels, moreSentence, NO_PREVIEW, NOTHING_TO_SEE, previewLabel } from './sentences.ts'

/** The beginning of the first file of an export. */
export function ExportPreviewPane({ preview }: { readonly preview: ExportPreview | null }) {
  const first = preview?.first ?? null
  return (
    <section className={styles.preview} aria-label={exportLabels.preview}>
      <h3>{exportLabels.preview}</h3>
      {first === null ? (
        <p className={styles.lesson}>
          {preview === null ? exportLabels.preparing : preview.articles === 0 ? NOTHING_TO_SEE : NO_PREVIEW}
        </p>
      ) : (
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
    </section>
  )
}

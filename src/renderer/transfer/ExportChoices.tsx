import { formatCount } from '#shared/text/plural.ts'
import type { ExportPreview } from '#shared/views/exports.ts'
import { sentenceOf } from '../data/bridge.ts'
import { useExportPreview, useFormats } from '../data/cache/queries.ts'
import { buttons } from '../data/sentences.ts'
import { Button } from '../ui/Button.tsx'
import { Check } from '../ui/fields/Check.tsx'
import styles from './Export.module.css'
import { ExportPreviewPane } from './ExportPreviewPane.tsx'
import { contentChecks, countSentence, exportLabels, leftOutSentence, nothingSentence } from './sentences.ts'
import type { ExportInput } from './use-export-input.ts'

interface Props {
  readonly choices: ExportInput
  /** Why the last try failed. */
  readonly message: string | null
  readonly onClose: () => void
  readonly onChoose: () => void
}

/** Which articles are written, and what of them; with counts, and the beginning of the first file. */
export function ExportChoices({ choices, message, onClose, onChoose }: Props) {
  const preview = useExportPreview(choices.input)
  const alert = message ?? (preview.error === null ? null : sentenceOf(preview.error))
  return (
    <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
      <div className={styles.columns}>
        <div className={styles.choices}>
          <WhichArticles choices={choices} />
          <WhatIsWritten choices={choices} />
        </div>
        <ExportPreviewPane preview={preview.data ?? null} />
      </div>
      <div className={styles.foot}>
        {preview.data !== undefined && <Counts preview={preview.data} />}
        {alert !== null && <p role="alert">{alert}</p>}
        <div className={styles.buttons}>
          <Button onClick={onClose}>{buttons.cancel}</Button>
          <Button look="main" disabled={preview.data?.articles === 0} onClick={onChoose}>
            {exportLabels.choose}
          </Button>
        </div>
      </div>
    </form>
  )
}

/** How much is written, and why not more. */
function Counts({ preview }: { readonly preview: ExportPreview }) {
  const leftOut = leftOutSentence(preview)
  return (
    <div role="status">
      <p className={styles.counts}>{preview.articles === 0 ? nothingSentence(preview) : countSentence(preview)}</p>
      {preview.articles > 0 && leftOut !== '' && <p className={styles.lesson}>{leftOut}</p>}
    </div>
  )
}

function WhichArticles({ choices }: Pick<Props, 'choices'>) {
  const formats = useFormats().data?.formats ?? []
  return (
    <>
      <fieldset className={styles.sets}>
        <legend>{exportLabels.what}</legend>
        {choices.sets.map(({ what, label, count }) => (
          <label key={what}>
            <input type="radio" name="what" checked={what === choices.what} onChange={() => choices.setWhat(what)} />
            <span dir="auto">{label}</span>
            {/* The blank parts the words for who hears them. */}{' '}
            {count !== undefined && <span className={styles.count}>{formatCount(count)}</span>}
          </label>
        ))}
      </fieldset>
      {/* One format is no choice. */}
      {formats.length > 1 && (
        <label className={styles.format}>
          {exportLabels.format}
          <select value={choices.format} onChange={(event) => choices.setFormat(event.target.value)}>
            {formats.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  )
}

function WhatIsWritten({ choices }: Pick<Props, 'choices'>) {
  const { settings, set, what } = choices
  const { exportAll, exportText, exportImages, exportHeading } = settings
  const isList = what === 'list' || what === 'all'
  return (
    <fieldset>
      <legend>{exportLabels.content}</legend>
      {isList && <Check {...contentChecks.all} checked={exportAll} onChange={(exportAll) => set({ exportAll })} />}
      <Check {...contentChecks.text} checked={exportText} onChange={(exportText) => set({ exportText })} />
      <Check {...contentChecks.images} checked={exportImages} onChange={(exportImages) => set({ exportImages })} />
      <Check {...contentChecks.heading} checked={exportHeading} onChange={(exportHeading) => set({ exportHeading })} />
      {what !== 'article' && (
        <Check {...contentChecks.oneDocument} checked={choices.oneDocument} onChange={choices.setOneDocument} />
      )}
    </fieldset>
  )
}

import { formatCount } from '#shared/text/plural.ts'
import type { Exported } from '#shared/views/exports.ts'
import { buttons } from '../data/sentences.ts'
import { Button } from '../ui/Button.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import styles from './Export.module.css'
import { FileReasons } from './FileReasons.tsx'
import {
  EXPORT_LESSON,
  exportLabels,
  IN_FOLDER,
  planCounts,
  willRefuseSentence,
  writeLabel,
  writtenCount,
} from './sentences.ts'

interface Props {
  readonly folder: string
  readonly plan: Exported
  readonly onBack: () => void
  readonly onWrite: () => void
  readonly onClose: () => void
}

/** What will be done to the files in the chosen folder. */
export function ExportPlan({ folder, plan, onBack, onWrite, onClose }: Props) {
  const hasWork = writtenCount(plan) > 0
  return (
    <div className={styles.form}>
      <div role="status">
        <p>
          <Sentence text={IN_FOLDER} parts={{ folder: <span className={styles.path}>{folder}</span> }} />
        </p>
        <dl className={styles.plan}>
          {planCounts(plan).map(({ what, count }) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{formatCount(count)}</dd>
            </div>
          ))}
        </dl>
      </div>
      <p className={styles.lesson}>{EXPORT_LESSON}</p>
      <FileReasons heading={willRefuseSentence(plan)} files={plan.refused} />
      <div className={styles.buttons}>
        <Button onClick={onBack}>{exportLabels.back}</Button>
        {/* The dialog's content was replaced, and with it the button that had the focus. */}
        <Button look="main" autoFocus onClick={hasWork ? onWrite : onClose}>
          {hasWork ? writeLabel(plan) : buttons.done}
        </Button>
      </div>
    </div>
  )
}

import { useState } from 'react'
import type { Exported, ExportUndone } from '#shared/views/exports.ts'
import { ask, askShell, sentenceOf } from '../data/bridge.ts'
import { buttons } from '../data/sentences.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Export.module.css'
import { FileReasons } from './FileReasons.tsx'
import { exportLabels, keptSentence, refusedSentence, resultSentence, undoneSentence } from './sentences.ts'

interface Props {
  readonly folder: string
  readonly result: Exported
  readonly onClose: () => void
}

/** What an export did. It can be undone here. */
export function ExportDone({ folder, result, onClose }: Props) {
  const [message, setMessage] = useState<string | null>(null)
  const [undone, setUndone] = useState<ExportUndone | null>(null)
  const { exportId } = result
  const failed = (thrown: unknown) => setMessage(sentenceOf(thrown))
  return (
    <div className={styles.form}>
      <div role="status">
        <p>{undone === null ? resultSentence(result) : undoneSentence(undone)}</p>
      </div>
      {undone === null ? (
        <FileReasons heading={refusedSentence(result)} files={result.refused} />
      ) : (
        <FileReasons heading={keptSentence(undone)} files={undone.kept} />
      )}
      {message !== null && <p role="alert">{message}</p>}
      <div className={styles.buttons}>
        {exportId !== null && undone === null && (
          <Button onClick={() => void ask('undo-export', { folder, exportId }).then(setUndone).catch(failed)}>
            {exportLabels.undo}
          </Button>
        )}
        <Button onClick={() => void askShell('show-folder', { folder }).catch(failed)}>{buttons.showFolder}</Button>
        <Button look="main" autoFocus onClick={onClose}>
          {buttons.done}
        </Button>
      </div>
    </div>
  )
}

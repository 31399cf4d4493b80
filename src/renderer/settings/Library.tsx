import { useState } from 'react'
import { ask, askShell, sentenceOf } from '../data/bridge.ts'
import { newJobId, useJobs } from '../data/cache/jobs.ts'
import { useLibrary } from '../data/cache/queries.ts'
import { chooseLibrary, moveLibrary } from '../data/library-folder.ts'
import { buttons, progressSentence } from '../data/sentences.ts'
import { Button } from '../ui/Button.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import styles from './section.module.css'
import { backupSentence, LIBRARY_LESSON, libraryLabels, syncSentence } from './sentences.ts'
import { syncedBy } from './synced-by.ts'

/** The folder that the library has for its backups. */
const BACKUPS = 'backups'

/** The folder of the library, what to know about it, and how to move it or open another. */
export function Library() {
  const library = useLibrary().data
  const [moving, setMoving] = useState<string | null>(null)
  const [backingUp, setBackingUp] = useState<string | null>(null)
  const [message, setMessage] = useState<string | null>(null)
  if (library === undefined) return null
  const { folder, readOnly } = library
  const run = (work: () => Promise<unknown>) => {
    setMessage(null)
    void work()
      .catch((thrown) => setMessage(sentenceOf(thrown)))
      .finally(() => {
        setMoving(null)
        setBackingUp(null)
      })
  }
  const move = () => {
    const job = newJobId()
    return moveLibrary(job, () => setMoving(job))
  }
  const backUp = async () => {
    const job = newJobId()
    setBackingUp(job)
    const { file, files } = await ask('backup', { job })
    setMessage(backupSentence(files, file))
  }
  return (
    <div className={styles.section}>
      <p>
        <Sentence
          text={libraryLabels.lesson}
          parts={{
            folder: <bdi className={styles.folder}>{folder}</bdi>,
            backups: <bdi className={styles.folder}>{BACKUPS}</bdi>,
          }}
        />
      </p>
      {readOnly !== null && <p className={styles.warning}>{readOnly}</p>}
      <SyncWarning folder={folder} />
      {moving !== null ? (
        <Progress
          job={moving}
          name={libraryLabels.moving}
          onCancel={() => void askShell('cancel-move', {}).catch(() => undefined)}
        />
      ) : backingUp !== null ? (
        <Progress
          job={backingUp}
          name={libraryLabels.backingUp}
          onCancel={() => void ask('cancel', { job: backingUp }).catch(() => undefined)}
        />
      ) : (
        <div className={styles.buttons}>
          <Button onClick={() => run(() => askShell('show-library', {}))}>{buttons.showFolder}</Button>
          <Button onClick={() => run(backUp)}>{libraryLabels.backUp}</Button>
          <Button onClick={() => run(chooseLibrary)}>{libraryLabels.openAnother}</Button>
          <Button onClick={() => run(move)}>{libraryLabels.move}</Button>
        </div>
      )}
      <p role="status" className={message === null ? undefined : styles.warning}>
        {message}
      </p>
      <p className={styles.lesson}>{LIBRARY_LESSON}</p>
    </div>
  )
}

/** Warns about a folder that a service syncs. It is allowed. */
function SyncWarning({ folder }: { readonly folder: string }) {
  const service = syncedBy(folder)
  if (service === null) return null
  return <p className={styles.warning}>{syncSentence(service)}</p>
}

interface ProgressProps {
  readonly job: string
  readonly name: string
  readonly onCancel: () => void
}

function Progress({ job, name, onCancel }: ProgressProps) {
  const running = useJobs((jobs) => jobs.running[job])
  return (
    <div className={styles.moving}>
      <progress aria-label={name} value={running?.done} max={running?.total || undefined} />
      <p className={styles.count}>{progressSentence(running, 'files')}</p>
      <div className={styles.buttons}>
        <Button onClick={onCancel}>{buttons.cancel}</Button>
      </div>
    </div>
  )
}

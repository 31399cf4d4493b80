import { type ReactNode, useState } from 'react'
import { ask, askShell, sentenceOf } from '../data/bridge.ts'
import { newJobId, useJobs } from '../data/cache/jobs.ts'
import { useLibrary } from '../data/cache/queries.ts'
import { chooseLibrary, moveLibrary } from '../data/library-folder.ts'
import { buttons, progressSentence } from '../data/sentences.ts'
import { Button } from '../ui/Button.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import { Row } from './Row.tsx'
import styles from './section.module.css'
import { backupSentence, libraryLabels, syncSentence } from './sentences.ts'
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
  const isBusy = moving !== null || backingUp !== null
  return (
    <div className={styles.section}>
      {readOnly !== null && <p className={styles.warning}>{readOnly}</p>}
      <SyncWarning folder={folder} />
      <p role="status" className={message === null ? undefined : styles.warning}>
        {message}
      </p>
      <div className={styles.rows}>
        <Row
          label={libraryLabels.folder}
          lesson={
            <Sentence
              text={libraryLabels.folderLesson}
              parts={{ folder: <bdi className={styles.folder}>{folder}</bdi> }}
            />
          }
        >
          <Button onClick={() => run(() => askShell('show-library', {}))}>{buttons.showFolder}</Button>
        </Row>
        <JobRow
          label={libraryLabels.backup}
          lesson={
            <Sentence
              text={libraryLabels.backupLesson}
              parts={{ backups: <bdi className={styles.folder}>{BACKUPS}</bdi> }}
            />
          }
          verb={libraryLabels.backUp}
          job={backingUp}
          name={libraryLabels.backingUp}
          disabled={isBusy}
          onStart={() => run(backUp)}
          onCancel={(job) => void ask('cancel', { job }).catch(() => undefined)}
        />
        <JobRow
          label={libraryLabels.moveTitle}
          lesson={libraryLabels.moveLesson}
          verb={libraryLabels.move}
          job={moving}
          name={libraryLabels.moving}
          disabled={isBusy}
          onStart={() => run(move)}
          onCancel={() => void askShell('cancel-move', {}).catch(() => undefined)}
        />
        <Row label={libraryLabels.other} lesson={libraryLabels.otherLesson}>
          <Button disabled={isBusy} onClick={() => run(chooseLibrary)}>
            {libraryLabels.openAnother}
          </Button>
        </Row>
      </div>
    </div>
  )
}

/** Warns about a folder that a service syncs. It is allowed. */
function SyncWarning({ folder }: { readonly folder: string }) {
  const service = syncedBy(folder)
  if (service === null) return null
  return <p className={styles.warning}>{syncSentence(service)}</p>
}

interface JobRowProps {
  readonly label: string
  readonly lesson: ReactNode
  readonly verb: string
  /** The one that runs; null while none does. */
  readonly job: string | null
  /** Of the job. */
  readonly name: string
  readonly disabled: boolean
  readonly onStart: () => void
  readonly onCancel: (job: string) => void
}

/** A row for a job on the whole library: while it runs, how far it is is said in place of what it does. */
function JobRow({ label, lesson, verb, job, name, disabled, onStart, onCancel }: JobRowProps) {
  return (
    <Row label={label} lesson={job === null ? lesson : <Progress job={job} name={name} />}>
      {job === null ? (
        <Button disabled={disabled} onClick={onStart}>
          {verb}
        </Button>
      ) : (
        <Button onClick={() => onCancel(job)}>{buttons.cancel}</Button>
      )}
    </Row>
  )
}

/** How far a job on the whole library is. */
function Progress({ job, name }: { readonly job: string; readonly name: string }) {
  const running = useJobs((jobs) => jobs.running[job])
  return (
    <div className={styles.moving}>
      <progress aria-label={name} value={running?.done} max={running?.total || undefined} />
      <p className={styles.count}>{progressSentence(running, 'files')}</p>
    </div>
  )
}

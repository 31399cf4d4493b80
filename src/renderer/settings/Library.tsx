import { useState } from 'react'
import { ask, askShell, sentenceOf } from '../data/bridge.ts'
import { newJobId, useJobs } from '../data/cache/jobs.ts'
import { useLibrary } from '../data/cache/queries.ts'
import { chooseLibrary, moveLibrary } from '../data/library-folder.ts'
import { progressSentence } from '../data/sentences.ts'
import { Button } from '../ui/Button.tsx'
import styles from './section.module.css'
import { backupSentence, LIBRARY_LESSON, syncSentence } from './sentences.ts'
import { syncedBy } from './synced-by.ts'

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
        Your library is the folder <bdi className={styles.folder}>{folder}</bdi>. It holds plain files that you can read
        without this program. A backup is one zip file in its folder <bdi className={styles.folder}>backups</bdi>. To
        restore it, unpack it and open the folder as a library.
      </p>
      {readOnly !== null && <p className={styles.warning}>{readOnly}</p>}
      <SyncWarning folder={folder} />
      {moving !== null ? (
        <Progress
          job={moving}
          name="Moving the library"
          onCancel={() => void askShell('cancel-move', {}).catch(() => undefined)}
        />
      ) : backingUp !== null ? (
        <Progress
          job={backingUp}
          name="Backing up the library"
          onCancel={() => void ask('cancel', { job: backingUp }).catch(() => undefined)}
        />
      ) : (
        <div className={styles.buttons}>
          <Button onClick={() => run(() => askShell('show-library', {}))}>Show the folder</Button>
          <Button onClick={() => run(backUp)}>Back it up</Button>
          <Button onClick={() => run(chooseLibrary)}>Open another library…</Button>
          <Button onClick={() => run(move)}>Move the library…</Button>
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
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </div>
  )
}

import { useState } from 'react'
import { ask, askShell, sentenceOf } from '../data/bridge.ts'
import { newJobId, useJobs } from '../data/cache/jobs.ts'
import { useLibrary } from '../data/cache/queries.ts'
import { chooseLibrary, moveLibrary } from '../data/library-place.ts'
import { Button } from '../ui/Button.tsx'
import styles from './section.module.css'
import { syncedBy } from './synced-by.ts'

/** Where the library lies, what there is to know about that place, and how it gets to another. */
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
    setMessage(`The backup is done: ${files.toLocaleString('en')} files are in ${file}.`)
  }
  return (
    <div className={styles.section}>
      <p>
        Your library is the folder <bdi className={styles.folder}>{folder}</bdi>. It holds plain files that you can read
        without this program. A backup is one zip file in its folder <bdi className={styles.folder}>backups</bdi>, and
        unpacked a library again.
      </p>
      {readOnly !== null && <p className={styles.warning}>{readOnly}</p>}
      <Synced folder={folder} />
      {moving !== null ? (
        <Progress
          job={moving}
          name="Moving the library"
          onCancel={() => void askShell('cancel-move', {}).catch(() => undefined)}
        />
      ) : backingUp !== null ? (
        <Progress
          job={backingUp}
          name="Backing the library up"
          onCancel={() => void ask('cancel', { job: backingUp }).catch(() => undefined)}
        />
      ) : (
        <div className={styles.ways}>
          <Button onClick={() => run(() => askShell('show-library', {}))}>Show the folder</Button>
          <Button onClick={() => run(backUp)}>Back it up</Button>
          <Button onClick={() => run(chooseLibrary)}>Open another library…</Button>
          <Button onClick={() => run(move)}>Move the library…</Button>
        </div>
      )}
      <p role="status" className={message === null ? undefined : styles.warning}>
        {message}
      </p>
      <p className={styles.lesson}>
        Another library is opened in place of this one, which stays as it is; an empty folder becomes a new library.
        Moving copies all of it, reads the copy back, and only then puts the old folder in the trash.
      </p>
    </div>
  )
}

/** Allowed, but one should know. */
function Synced({ folder }: { readonly folder: string }) {
  const service = syncedBy(folder)
  if (service === null) return null
  return (
    <p className={styles.warning}>
      This folder seems to be synced by {service}. That works as long as one computer writes at a time: wait until{' '}
      {service} is through before you open the library on another.
    </p>
  )
}

interface ProgressProps {
  readonly job: string
  readonly name: string
  readonly onCancel: () => void
}

function Progress({ job, name, onCancel }: ProgressProps) {
  const running = useJobs((jobs) => jobs.running[job])
  const counts = running !== undefined && running.total > 0
  return (
    <div className={styles.moving}>
      <progress aria-label={name} value={running?.done} max={running?.total || undefined} />
      <p className={styles.count}>
        {counts
          ? `${running.done.toLocaleString('en')} of ${running.total.toLocaleString('en')} files`
          : 'Getting ready.'}
      </p>
      <div className={styles.ways}>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </div>
  )
}

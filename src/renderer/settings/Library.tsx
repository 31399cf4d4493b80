import { syncedBy } from '#shared/synced.ts'
import { askShell, sentenceOf } from '../data/bridge.ts'
import { useLibrary } from '../data/queries.ts'
import { useToasts } from '../data/toasts.ts'
import { Button } from '../ui/Button.tsx'
import styles from './section.module.css'

/** Where the library lies, and what there is to know about that place. */
export function Library() {
  const library = useLibrary().data
  const say = useToasts((toasts) => toasts.say)
  if (library === undefined) return null
  const { folder, readOnly } = library
  const service = syncedBy(folder)
  return (
    <div className={styles.section}>
      <p>
        Your library is the folder <bdi className={styles.folder}>{folder}</bdi>. It holds plain files that you can read
        without this program; to back it up, copy the folder.
      </p>
      {readOnly !== null && <p className={styles.warning}>{readOnly}</p>}
      {service !== null && (
        <p className={styles.warning}>
          This folder seems to be synced by {service}. That works as long as one computer writes at a time: wait until{' '}
          {service} is through before you open the library on another.
        </p>
      )}
      <div className={styles.ways}>
        <Button onClick={() => void askShell('show-library', {}).catch((thrown) => say(sentenceOf(thrown)))}>
          Show the folder
        </Button>
      </div>
    </div>
  )
}

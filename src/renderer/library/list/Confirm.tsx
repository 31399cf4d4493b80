import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/kit.ts'
import styles from './Confirm.module.css'

interface Props {
  /** A question. */
  readonly title: string
  /** What will happen, and what stays. */
  readonly says: string
  /** The verb of the button that does it. */
  readonly does: string
  readonly onYes: () => void
  readonly onClose: () => void
}

/** Asks before what cannot be taken back: the focus stands on the way out. */
export function Confirm({ title, says, does, onYes, onClose }: Props) {
  return (
    <Dialog title={title} onClose={onClose} alert>
      <p className={styles.says}>{says}</p>
      <div className={styles.ways}>
        <Button onClick={onClose} autoFocus>
          Cancel
        </Button>
        <Button
          look="main"
          onClick={() => {
            onClose()
            onYes()
          }}
        >
          {does}
        </Button>
      </div>
    </Dialog>
  )
}

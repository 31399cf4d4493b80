import { buttons } from '../../data/sentences.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/kit.ts'
import styles from './Confirm.module.css'

interface Props {
  /** A question. */
  readonly title: string
  /** What will happen, and what stays. */
  readonly sentence: string
  /** The verb of the button that does it. */
  readonly verb: string
  readonly onYes: () => void
  readonly onClose: () => void
}

/** Asks before something that cannot be undone. The focus is on Cancel. */
export function Confirm({ title, sentence, verb, onYes, onClose }: Props) {
  return (
    <Dialog title={title} onClose={onClose} alert>
      <p className={styles.sentence}>{sentence}</p>
      <div className={styles.buttons}>
        <Button onClick={onClose} autoFocus>
          {buttons.cancel}
        </Button>
        <Button
          look="main"
          onClick={() => {
            onClose()
            onYes()
          }}
        >
          {verb}
        </Button>
      </div>
    </Dialog>
  )
}

import { useId, useState } from 'react'
import { Button } from '../Button.tsx'
import { Dialog } from '../kit.ts'
import styles from './NameDialog.module.css'

/** What a name that was typed so far comes to. */
export interface Meaning {
  /** A sentence below the field: what it will do, or why it cannot. */
  readonly says: string | null
  /** The verb of the button; null while it can do nothing. */
  readonly does: string | null
}

interface Props {
  readonly title: string
  /** What the field is for. */
  readonly label: string
  /** What stands in the field at first, chosen whole so that it can be written over. */
  readonly value: string
  readonly meaning: (written: string) => Meaning
  /** @returns whether it was done; if not the dialog stays, with what was typed */
  readonly onName: (written: string) => Promise<boolean>
  readonly onClose: () => void
}

/** Asks for a name, and says what will come of it while it is typed. */
export function NameDialog({ title, label, value, meaning, onName, onClose }: Props) {
  const id = useId()
  const [written, setWritten] = useState(value)
  const { says, does } = meaning(written)
  const give = async () => {
    if (does !== null && (await onName(written))) onClose()
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void give()
        }}
      >
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          autoFocus
          type="text"
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          aria-describedby={`${id}says`}
          value={written}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setWritten(event.target.value)}
        />
        <p className={styles.says} id={`${id}says`} aria-live="polite">
          {says}
        </p>
        <div className={styles.ways}>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="main" disabled={does === null} onClick={() => void give()}>
            {does ?? 'Rename'}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

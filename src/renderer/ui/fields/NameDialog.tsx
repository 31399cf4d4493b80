import { useId, useState } from 'react'
import { buttons } from '../../data/sentences.ts'
import { Button } from '../Button.tsx'
import { Dialog } from '../kit.ts'
import { RENAME } from '../sentences.ts'
import styles from './NameDialog.module.css'

/** What the name that is typed so far would do. */
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
  /** The text of the field at first, selected so that typing replaces it. */
  readonly value: string
  readonly meaning: (text: string) => Meaning
  /** @returns whether it was done; if not, the dialog stays open with the text */
  readonly onName: (text: string) => Promise<boolean>
  readonly onClose: () => void
}

/** Asks for a name, and says while it is typed what it would do. */
export function NameDialog({ title, label, value, meaning, onName, onClose }: Props) {
  const id = useId()
  const [text, setText] = useState(value)
  const { says, does } = meaning(text)
  const submit = async () => {
    if (does !== null && (await onName(text))) onClose()
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
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
          value={text}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setText(event.target.value)}
        />
        <p className={styles.says} id={`${id}says`} aria-live="polite">
          {says}
        </p>
        <div className={styles.buttons}>
          <Button onClick={onClose}>{buttons.cancel}</Button>
          <Button look="main" disabled={does === null} onClick={() => void submit()}>
            {does ?? RENAME}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

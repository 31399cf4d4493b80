import { useId } from 'react'
import styles from './Check.module.css'

interface Props {
  readonly label: string
  /** What it means, in a sentence or two. */
  readonly lesson: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

/** A check box with an explanation below. */
export function Check({ label, lesson, checked, onChange }: Props) {
  const id = useId()
  return (
    <div className={styles.check}>
      <input
        id={id}
        type="checkbox"
        checked={checked}
        aria-describedby={`${id}-lesson`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
      <p id={`${id}-lesson`}>{lesson}</p>
    </div>
  )
}

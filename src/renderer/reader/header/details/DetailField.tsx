import { type ReactNode, useId, useState } from 'react'
import type { Corrected } from '#shared/model.ts'
import styles from './DetailsPanel.module.css'
import type { CheckResult } from './detail-fields.ts'

interface Props {
  readonly label: string
  /** In an empty field. */
  readonly hint: string
  /** As the library has it. */
  readonly value: string
  readonly check: (text: string) => CheckResult
  /** Whether what was checked is what the library has. */
  readonly isSame: (set: Corrected) => boolean
  readonly onChange: (set: Corrected) => void
  readonly children: ReactNode
}

/** What a reader has written and the library does not have yet. */
interface Draft {
  readonly text: string
  /** The value at the time it was sent; null while it is being written. */
  readonly sentOver: string | null
}

/** The field for a detail of one line: Enter and leaving it save, Escape restores the value. */
export function DetailField({ label, hint, value, check, isSame, onChange, children }: Props) {
  const id = useId()
  const [draft, setDraft] = useState<Draft | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  // The library has another value now: the one that was sent, or another version’s. Keep what the user is writing.
  if (draft !== null && draft.sentOver !== null && draft.sentOver !== value) setDraft(null)
  const text = draft?.text ?? value
  const isWritten = draft !== null && draft.sentOver === null && draft.text !== value
  const result = isWritten ? check(draft.text) : null
  const preview = result !== null && 'set' in result ? result.saved : null
  const restore = () => {
    setDraft(null)
    setProblem(null)
  }
  const save = () => {
    if (result === null) return restore()
    if ('problem' in result) return setProblem(result.problem)
    setProblem(null)
    if (isSame(result.set)) return setDraft(null)
    setDraft({ text, sentOver: value })
    onChange(result.set)
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        dir="auto"
        placeholder={hint}
        value={text}
        spellCheck={false}
        aria-invalid={problem !== null}
        aria-describedby={problem !== null ? `${id}problem` : preview !== null ? `${id}preview` : undefined}
        onChange={(event) => {
          setDraft({ text: event.target.value, sentOver: null })
          setProblem(null)
        }}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') save()
          else if (event.key === 'Escape' && (isWritten || problem !== null)) restore()
          else return
          event.preventDefault()
          event.stopPropagation()
        }}
      />
      {problem !== null && (
        <p className={styles.problem} id={`${id}problem`} role="alert">
          {problem}
        </p>
      )}
      {problem === null && preview !== null && (
        <p className={styles.preview} id={`${id}preview`}>
          {preview}
        </p>
      )}
      {children}
    </div>
  )
}

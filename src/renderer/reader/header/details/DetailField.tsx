import { type ReactNode, useId, useState } from 'react'
import styles from './FactsPanel.module.css'
import { checkField, type LineField } from './fact-fields.ts'
import { factLabels } from './sentences.ts'

interface Props {
  readonly field: LineField
  readonly value: string
  readonly onChange: (value: string | null) => void
  readonly children: ReactNode
}

/** The field for a fact of one line: Enter and leaving it save, Escape restores the value. */
export function FactField({ field, value, onChange, children }: Props) {
  const { label, hint } = factLabels[field]
  const id = useId()
  const [text, setText] = useState(value)
  const [lastValue, setLastValue] = useState(value)
  // A new version may bring another fact: keep what the user is writing.
  if (lastValue !== value) {
    setLastValue(value)
    if (text === lastValue || (checkedValue(field, text) ?? '') === value) setText(value)
  }
  const [problem, setProblem] = useState<string | null>(null)
  const save = () => {
    if (text === value) return setProblem(null)
    const result = checkField(field, text)
    if ('problem' in result) return setProblem(result.problem)
    setProblem(null)
    if ((result.value ?? '') === value) return setText(value)
    onChange(result.value)
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
        aria-describedby={problem === null ? undefined : `${id}problem`}
        onChange={(event) => {
          setText(event.target.value)
          setProblem(null)
        }}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') save()
          else if (event.key === 'Escape' && (text !== value || problem !== null)) {
            setText(value)
            setProblem(null)
          } else return
          event.preventDefault()
          event.stopPropagation()
        }}
      />
      {problem !== null && (
        <p className={styles.problem} id={`${id}problem`} role="alert">
          {problem}
        </p>
      )}
      {children}
    </div>
  )
}

function checkedValue(field: LineField, text: string): string | null {
  const result = checkField(field, text)
  return 'problem' in result ? null : result.value
}

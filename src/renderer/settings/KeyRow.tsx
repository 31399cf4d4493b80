import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { isSingle, pressLabel, pressOf } from '#shared/commands/keys.ts'
import {
  type ColourNames,
  type Command,
  type CommandId,
  type KeySettings,
  keysOf,
  type OwnKeys,
} from '#shared/commands.ts'
import { isMac } from '../ui/platform.ts'
import { decideKey, type KeyDecision, withReset } from './change-key.ts'
import styles from './Keys.module.css'
import { changeKeyLabel, keyFieldLabel, keyLabels, removeKeyLabel, resetKeyLabel } from './sentences.ts'

interface Props {
  readonly command: Command & { readonly id: CommandId }
  readonly settings: KeySettings
  readonly names: ColourNames
  readonly recording: boolean
  readonly onRecord: (recording: boolean) => void
  readonly onChange: (keys: OwnKeys) => void
}

/** A command and its keys. Pressing another key sets it. */
export function KeyRow({ command: { id, label }, settings, names, recording, onRecord, onChange }: Props) {
  const own = settings.keys
  const keys = keysOf(id, own)
  const changeButton = useRef<HTMLButtonElement>(null)
  const wasRecording = useRef(false)
  useEffect(() => {
    // After the new key is pressed, the focus goes back to the button.
    if (wasRecording.current && !recording) changeButton.current?.focus()
    wasRecording.current = recording
  }, [recording])
  const change = (keys: OwnKeys) => {
    // The pressed button disappears.
    changeButton.current?.focus()
    onChange(keys)
  }
  return (
    <li className={styles.row}>
      <span className={styles.label}>{label}</span>
      {recording ? (
        <Recorder id={id} label={label} own={own} names={names} onChange={onChange} onStop={() => onRecord(false)} />
      ) : (
        <>
          <span className={styles.keys}>
            {keys.map((press) => (
              <kbd key={press} data-rests={isSingle(press) && !settings.singleKeys ? '' : undefined}>
                {pressLabel(press, isMac)}
              </kbd>
            ))}
            {keys.length === 0 && <span className={styles.none}>{keyLabels.none}</span>}
          </span>
          <span className={styles.buttons}>
            {Object.hasOwn(own, id) && (
              <button type="button" aria-label={resetKeyLabel(label)} onClick={() => change(withReset(id, own))}>
                {keyLabels.reset}
              </button>
            )}
            {keys.length > 0 && (
              <button type="button" aria-label={removeKeyLabel(label)} onClick={() => change({ ...own, [id]: [] })}>
                {keyLabels.remove}
              </button>
            )}
            <button type="button" ref={changeButton} aria-label={changeKeyLabel(label)} onClick={() => onRecord(true)}>
              {keyLabels.change}
            </button>
          </span>
        </>
      )}
    </li>
  )
}

interface RecorderProps {
  readonly id: CommandId
  readonly label: string
  readonly own: OwnKeys
  readonly names: ColourNames
  readonly onChange: (keys: OwnKeys) => void
  readonly onStop: () => void
}

/** Waits for a press. Escape changes nothing. */
function Recorder({ id, label, own, names, onChange, onStop }: RecorderProps) {
  const [decision, setDecision] = useState<Exclude<KeyDecision, { kind: 'set' }> | null>(null)
  const field = useRef<HTMLButtonElement>(null)
  useEffect(() => field.current?.focus(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    // Tab moves on to the buttons, which Enter presses.
    if (event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return onStop()
    const press = pressOf(event.nativeEvent, isMac)
    if (press === null) return
    const next = decideKey(id, press, own, names, isMac)
    if (next.kind === 'set') onChange(next.keys)
    else setDecision(next)
  }
  return (
    <div className={styles.recorder}>
      <button
        type="button"
        className={styles.waiting}
        ref={field}
        aria-label={keyFieldLabel(label)}
        onKeyDown={onKeyDown}
      >
        {keyLabels.press}
      </button>
      <span className={styles.buttons}>
        {decision?.kind === 'conflict' && (
          <button type="button" onClick={() => onChange(decision.keys)}>
            {keyLabels.take}
          </button>
        )}
        <button type="button" onClick={onStop}>
          {keyLabels.leave}
        </button>
      </span>
      <p className={styles.sentence} role="status">
        {decision?.sentence}
      </p>
    </div>
  )
}

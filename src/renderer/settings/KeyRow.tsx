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

interface Props {
  readonly command: Command & { readonly id: CommandId }
  readonly settings: KeySettings
  readonly names: ColourNames
  readonly recording: boolean
  readonly onRecord: (recording: boolean) => void
  readonly onChange: (keys: OwnKeys) => void
}

/** A command and its keys: another is given by pressing it. */
export function KeyRow({ command: { id, label }, settings, names, recording, onRecord, onChange }: Props) {
  const own = settings.keys
  const keys = keysOf(id, own)
  const way = useRef<HTMLButtonElement>(null)
  const recorded = useRef(false)
  useEffect(() => {
    // Who pressed the new key goes on from where they were.
    if (recorded.current && !recording) way.current?.focus()
    recorded.current = recording
  }, [recording])
  const leave = (keys: OwnKeys) => {
    // The button that was pressed goes away.
    way.current?.focus()
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
            {keys.length === 0 && <span className={styles.none}>no key</span>}
          </span>
          <span className={styles.ways}>
            {Object.hasOwn(own, id) && (
              <button
                type="button"
                aria-label={`Reset the key of “${label}”`}
                onClick={() => leave(withReset(id, own))}
              >
                Reset
              </button>
            )}
            {keys.length > 0 && (
              <button
                type="button"
                aria-label={`Remove the key of “${label}”`}
                onClick={() => leave({ ...own, [id]: [] })}
              >
                Remove
              </button>
            )}
            <button type="button" ref={way} aria-label={`Change the key of “${label}”`} onClick={() => onRecord(true)}>
              Change
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

/** Waits for a press; Escape leaves all as it was. */
function Recorder({ id, label, own, names, onChange, onStop }: RecorderProps) {
  const [decision, setDecision] = useState<Exclude<KeyDecision, { kind: 'set' }> | null>(null)
  const waiting = useRef<HTMLButtonElement>(null)
  useEffect(() => waiting.current?.focus(), [])
  const pressed = (event: KeyboardEvent) => {
    // Tab goes on to the buttons, and they are pressed by Enter.
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
        ref={waiting}
        aria-label={`The key of “${label}”`}
        onKeyDown={pressed}
      >
        Press the new key
      </button>
      <span className={styles.ways}>
        {decision?.kind === 'conflict' && (
          <button type="button" onClick={() => onChange(decision.keys)}>
            Take it
          </button>
        )}
        <button type="button" onClick={onStop}>
          Leave it
        </button>
      </span>
      <p className={styles.sentence} role="status">
        {decision?.sentence}
      </p>
    </div>
  )
}

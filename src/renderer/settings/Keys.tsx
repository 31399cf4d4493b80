import { useState } from 'react'
import { allCommands, type CommandId, type OwnKeys, ownName } from '#shared/commands.ts'
import { useColourNames } from '../data/cache/queries.ts'
import { useSetSettings, useSettings } from '../data/settings.ts'
import { Button } from '../ui/Button.tsx'
import { Check } from '../ui/fields/Check.tsx'
import { KeyRow } from './KeyRow.tsx'
import styles from './Keys.module.css'
import section from './section.module.css'
import { keyLabels, NO_COMMAND, singleKeysCheck } from './sentences.ts'

/** Every command with its keys, which can be changed. */
export function Keys() {
  const { keys, singleKeys } = useSettings()
  const set = useSetSettings()
  const names = useColourNames()
  const [words, setWords] = useState('')
  const [recording, setRecording] = useState<CommandId | null>(null)
  const groups = [...new Set(allCommands.map(({ group }) => group))]
  const parts = words.toLowerCase().split(/\s+/).filter(Boolean)
  const named = allCommands.map((command) => ({ ...command, label: ownName(command.id, names) ?? command.label }))
  const matches = named.filter(({ label }) => parts.every((word) => label.toLowerCase().includes(word)))
  const change = (keys: OwnKeys) => {
    setRecording(null)
    void set({ keys: Object.fromEntries(Object.entries(keys).map(([id, presses]) => [id, [...presses]])) })
  }
  return (
    <div className={section.section}>
      <Check {...singleKeysCheck} checked={singleKeys} onChange={(singleKeys) => void set({ singleKeys })} />
      <div className={styles.head}>
        <input
          type="search"
          aria-label={keyLabels.filter}
          placeholder={keyLabels.hint}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <Button onClick={() => change({})}>{keyLabels.resetAll}</Button>
      </div>
      {groups.map((group) => {
        const commands = matches.filter((command) => command.group === group)
        if (commands.length === 0) return null
        return (
          <section key={group}>
            <h3>{group}</h3>
            <ul className={styles.rows}>
              {commands.map((command) => (
                <KeyRow
                  key={command.id}
                  command={command}
                  settings={{ keys, singleKeys }}
                  names={names}
                  recording={recording === command.id}
                  onRecord={(recording) => setRecording(recording ? command.id : null)}
                  onChange={change}
                />
              ))}
            </ul>
          </section>
        )
      })}
      {matches.length === 0 && <p className={section.lesson}>{NO_COMMAND}</p>}
    </div>
  )
}

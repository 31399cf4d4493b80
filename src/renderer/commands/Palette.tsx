import { useState } from 'react'
import { allCommands, labelOffered } from '#shared/commands.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { byGroup, matching } from './matching.ts'
import styles from './Palette.module.css'
import { canRun, runCommand } from './registry.ts'
import { useKeysShown } from './use-keys-shown.ts'

type Command = (typeof allCommands)[number]

/** Finds a command by its words and runs it; only those that do something now are listed. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const found = useMatching(words)
  const shown = useKeysShown()
  const chosen = Math.min(at, found.length - 1)
  const run = (command: Command | undefined) => {
    if (command === undefined) return
    onClose()
    // The dialog gives the focus back first: a command may want to put it elsewhere.
    requestAnimationFrame(() => runCommand(command.id))
  }
  return (
    <Dialog title="Find a command" onClose={onClose} bare>
      <input
        className={styles.question}
        autoFocus
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-commands"
        aria-activedescendant={found[chosen] ? `palette-${found[chosen].id}` : undefined}
        aria-label="Find a command"
        placeholder="What do you want to do?"
        value={words}
        onChange={(event) => {
          setWords(event.target.value)
          setAt(0)
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setAt((chosen + 1) % Math.max(1, found.length))
          else if (event.key === 'ArrowUp') setAt((chosen - 1 + found.length) % Math.max(1, found.length))
          else if (event.key === 'Enter') run(found[chosen])
          else return
          event.preventDefault()
        }}
      />
      <div className={styles.commands} role="listbox" id="palette-commands" aria-label="Commands">
        {byGroup(found).map(([group, commands]) => (
          // biome-ignore lint/a11y/useSemanticElements: options may stand in groups, not in fieldsets
          <div key={group} role="group" aria-label={group}>
            <div className={styles.group} aria-hidden="true">
              {group}
            </div>
            {commands.map((command) => (
              <div
                key={command.id}
                id={`palette-${command.id}`}
                role="option"
                tabIndex={-1}
                aria-selected={command === found[chosen]}
                className={styles.command}
                ref={(element) => {
                  if (command === found[chosen]) element?.scrollIntoView({ block: 'nearest' })
                }}
                onClick={() => run(command)}
                onKeyDown={(event) => {
                  if (event.key === 'Enter') run(command)
                }}
              >
                <span>{labelOffered(command)}</span>
                {shown(command.id) !== null && <kbd>{shown(command.id)}</kbd>}
              </div>
            ))}
          </div>
        ))}
        {found.length === 0 && <p className={styles.none}>No command has these words.</p>}
      </div>
    </Dialog>
  )
}

function useMatching(words: string): readonly Command[] {
  const [possible] = useState(() => new Set(allCommands.filter(({ id }) => canRun(id)).map(({ id }) => id)))
  return matching(words).filter(({ id }) => id !== 'palette' && possible.has(id))
}

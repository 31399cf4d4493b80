import { useState } from 'react'
import { pressLabel } from '#shared/commands/keys.ts'
import { activeKeys } from '#shared/commands.ts'
import { useColourNames } from '../data/cache/queries.ts'
import { useKeySettings } from '../data/key-settings.ts'
import { Dialog } from '../ui/kit.ts'
import { isMac } from '../ui/platform.ts'
import { byGroup, filterCommands } from './filter-commands.ts'
import styles from './Help.module.css'

/** All commands that have keys, as these are set now; narrowed down by what is typed. */
export function Help({ onClose }: { readonly onClose: () => void }) {
  const [words, setWords] = useState('')
  const settings = useKeySettings()
  const found = filterCommands(words, useColourNames())
    .map((command) => ({ ...command, keys: activeKeys(command.id, settings) }))
    .filter(({ keys }) => keys.length > 0)
  return (
    <Dialog title="Keys" onClose={onClose} wide>
      <input
        className={styles.filter}
        autoFocus
        type="search"
        aria-label="Narrow the keys down"
        placeholder="What do you want to do?"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys too */}
      <section className={styles.keys} aria-label="Commands and their keys" tabIndex={0}>
        <div className={styles.groups}>
          {byGroup(found).map(([group, commands]) => (
            <section key={group}>
              <h3>{group}</h3>
              <dl>
                {commands.map(({ id, label, keys }) => (
                  <div key={id}>
                    <dt>{label}</dt>
                    <dd>
                      {keys.map((press) => (
                        <kbd key={press}>{pressLabel(press, isMac)}</kbd>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
        {found.length === 0 && <p className={styles.none}>No command with a key has these words.</p>}
      </section>
      <p className={styles.lesson}>
        {settings.singleKeys
          ? 'Single keys rest while you type in a field. '
          : 'Single keys are switched off in the settings. '}
        In an article, arrow keys choose a passage, and with Shift they select by words and sentences.
      </p>
    </Dialog>
  )
}

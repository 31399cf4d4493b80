import { useState } from 'react'
import { pressLabel } from '#shared/commands/keys.ts'
import { activeKeys } from '#shared/commands.ts'
import { useColourNames } from '../data/cache/queries.ts'
import { useKeySettings } from '../data/key-settings.ts'
import { Dialog } from '../ui/kit.ts'
import { isMac } from '../ui/platform.ts'
import { byGroup, filterCommands } from './filter-commands.ts'
import styles from './Help.module.css'
import { helpSentences } from './sentences.ts'

/** The commands and their keys in the current settings, with a field that filters them. */
export function Help({ onClose }: { readonly onClose: () => void }) {
  const [words, setWords] = useState('')
  const settings = useKeySettings()
  const commands = filterCommands(words, useColourNames())
    .map((command) => ({ ...command, keys: activeKeys(command.id, settings) }))
    .filter(({ keys }) => keys.length > 0)
  return (
    <Dialog title={helpSentences.title} onClose={onClose} wide>
      <input
        className={styles.filter}
        autoFocus
        type="search"
        aria-label={helpSentences.filter}
        placeholder={helpSentences.hint}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keys must be able to scroll it */}
      <section className={styles.keys} aria-label={helpSentences.list} tabIndex={0}>
        <div className={styles.groups}>
          {byGroup(commands).map(([group, members]) => (
            <section key={group}>
              <h3>{group}</h3>
              <dl>
                {members.map(({ id, label, keys }) => (
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
        {commands.length === 0 && <p className={styles.none}>{helpSentences.noMatch}</p>}
      </section>
      <ul className={styles.lessons}>
        <li>{settings.singleKeys ? helpSentences.singleKeys : helpSentences.noSingleKeys}</li>
        <li>{helpSentences.arrows}</li>
        <li>{helpSentences.search}</li>
      </ul>
    </Dialog>
  )
}

import { type Command, type CommandId, commands, keysShown } from '#shared/commands.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { isMac } from '../ui/platform.ts'
import styles from './Help.module.css'

/** All commands and their keys. */
export function Help({ onClose }: { readonly onClose: () => void }) {
  const groups = [...new Set(commands.map((command) => command.group))]
  return (
    <Dialog title="Keys" onClose={onClose} wide>
      <p className={styles.lead}>
        Select in an article with the mouse, or with the keys under Reading: choose a passage, then let the selection
        grow by words or sentences. Single keys rest while you type in a field.
      </p>
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {(commands as readonly Command[])
                .filter((command) => command.group === group && command.keys.length > 0)
                .map((command) => (
                  <div key={command.id}>
                    <dt>{command.label}</dt>
                    <dd>
                      <kbd>{keysShown(command.id as CommandId, isMac)}</kbd>
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

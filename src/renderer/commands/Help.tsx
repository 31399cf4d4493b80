import { allCommands } from '#shared/commands.ts'
import { Dialog } from '../ui/Dialog.tsx'
import styles from './Help.module.css'
import { useKeysShown } from './use-keys-shown.ts'

/** All commands and their keys. */
export function Help({ onClose }: { readonly onClose: () => void }) {
  const shown = useKeysShown()
  const groups = [...new Set(allCommands.map(({ group }) => group))]
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
              {allCommands
                .filter((command) => command.group === group && shown(command.id) !== null)
                .map((command) => (
                  <div key={command.id}>
                    <dt>{command.label}</dt>
                    <dd>
                      <kbd>{shown(command.id)}</kbd>
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

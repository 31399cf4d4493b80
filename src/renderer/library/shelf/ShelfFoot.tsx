import { CircleHelp, FileOutput, HardDrive, PanelLeftOpen, Settings as SettingsIcon, SunMoon } from 'lucide-react'
import { runCommand } from '../../commands/registry.ts'
import { useKeyLabels } from '../../commands/use-key-labels.ts'
import { useLibrary } from '../../data/cache/queries.ts'
import { IconButton } from '../../ui/Button.tsx'
import styles from './Shelf.module.css'
import { shelfLabels, storageSentence } from './sentences.ts'

interface Props {
  /** Whether the shelf is a rail, which can be opened over the list. */
  readonly isRail: boolean
  readonly onOpen: () => void
}

/** Whether articles are saved, and the buttons for the window as a whole. */
export function ShelfFoot({ isRail, onOpen }: Props) {
  const library = useLibrary().data
  const keys = useKeyLabels()
  return (
    <footer className={styles.foot}>
      <p className={styles.where} title={library?.folder}>
        <HardDrive aria-hidden />
        <span className={styles.text}>{storageSentence(library)}</span>
      </p>
      <div className={styles.tools}>
        {isRail && (
          <IconButton label={shelfLabels.open} keys={keys('shelf')} onClick={onOpen}>
            <PanelLeftOpen aria-hidden />
          </IconButton>
        )}
        <IconButton label={shelfLabels.theme} onClick={() => runCommand('theme')}>
          <SunMoon aria-hidden />
        </IconButton>
        <IconButton label={shelfLabels.export} keys={keys('export')} onClick={() => runCommand('export')}>
          <FileOutput aria-hidden />
        </IconButton>
        <IconButton label={shelfLabels.settings} keys={keys('settings')} onClick={() => runCommand('settings')}>
          <SettingsIcon aria-hidden />
        </IconButton>
        <IconButton label={shelfLabels.keys} keys={keys('help')} onClick={() => runCommand('help')}>
          <CircleHelp aria-hidden />
        </IconButton>
      </div>
    </footer>
  )
}

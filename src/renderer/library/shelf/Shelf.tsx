import {
  Archive,
  CircleHelp,
  Clock,
  FileOutput,
  HardDrive,
  Inbox,
  Library,
  PanelLeftOpen,
  Plus,
  Settings as SettingsIcon,
  Star,
  SunMoon,
  Trash2,
} from 'lucide-react'
import { useEffect, useRef } from 'react'
import { runCommand } from '../../commands/registry.ts'
import { useKeyLabels } from '../../commands/use-key-labels.ts'
import { useLibrary } from '../../data/cache/queries.ts'
import { useChange } from '../../data/mutate.ts'
import { useView } from '../../data/state/view.ts'
import { useNarrow } from '../../data/use-narrow.ts'
import { IconButton } from '../../ui/Button.tsx'
import { Searches } from './Searches.tsx'
import styles from './Shelf.module.css'
import { ShelfItem } from './ShelfItem.tsx'
import { Topics } from './Topics.tsx'

/**
 * Where articles stand: places, topics, saved searches, what could not be clipped yet. In a narrow window a rail, which
 * opens over the list.
 */
export function Shelf() {
  const library = useLibrary().data
  const keys = useKeyLabels()
  const counts = library?.counts
  const change = useChange()
  const narrow = useNarrow()
  const { drawer, pull } = useView()
  const shelf = useRef<HTMLElement>(null)
  const open = narrow && drawer
  useEffect(() => {
    // Whoever opens it goes on in it: at the place that is shown.
    const find = (selector: string) => shelf.current?.querySelector<HTMLElement>(selector)
    if (open) (find('[aria-current]:not([tabindex="-1"])') ?? find('button'))?.focus()
  }, [open])
  const set = (state: { starred?: boolean; archived?: boolean }) => (ids: readonly string[]) =>
    void change('state', { ids: [...ids], ...state })
  return (
    <>
      <nav
        ref={shelf}
        className={styles.shelf}
        aria-label="Shelf"
        data-region="shelf"
        data-rail={(narrow && !drawer) || undefined}
        data-drawer={open || undefined}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !open || event.defaultPrevented) return
          event.preventDefault()
          pull(false)
          runCommand('back')
        }}
      >
        <button type="button" className={styles.clip} aria-label="Clip an address" onClick={() => runCommand('clip')}>
          <Plus aria-hidden />
          <span className={styles.text}>Clip an address</span>
        </button>
        <ShelfItem
          place={{ kind: 'inbox' }}
          icon={Inbox}
          count={counts?.unread}
          counts="unread"
          onArticles={set({ archived: false })}
        />
        <ShelfItem place={{ kind: 'all' }} icon={Library} count={counts?.all} />
        <ShelfItem
          place={{ kind: 'starred' }}
          icon={Star}
          count={counts?.starred}
          onArticles={set({ starred: true })}
        />
        <ShelfItem
          place={{ kind: 'archive' }}
          icon={Archive}
          count={counts?.archived}
          onArticles={set({ archived: true })}
        />
        <ShelfItem
          place={{ kind: 'trash' }}
          icon={Trash2}
          count={counts?.trashed}
          onArticles={(ids) => void change('trash', { ids: [...ids] })}
        />
        {counts !== undefined && counts.queued > 0 && (
          <ShelfItem place={{ kind: 'queue' }} icon={Clock} count={counts.queued} />
        )}
        <div className={styles.kept}>
          <Topics />
          <Searches />
        </div>
        <footer className={styles.foot}>
          <p className={styles.where} title={library?.folder}>
            <HardDrive aria-hidden />
            <span className={styles.text}>{library?.readOnly ? 'Can only be read' : 'Saved on this computer'}</span>
          </p>
          <div className={styles.tools}>
            {narrow && !drawer && (
              <IconButton label="Open the shelf" keys={keys('shelf')} onClick={() => pull(true)}>
                <PanelLeftOpen aria-hidden />
              </IconButton>
            )}
            <IconButton label="Change the theme" onClick={() => runCommand('theme')}>
              <SunMoon aria-hidden />
            </IconButton>
            <IconButton label="Export" keys={keys('export')} onClick={() => runCommand('export')}>
              <FileOutput aria-hidden />
            </IconButton>
            <IconButton label="Settings" keys={keys('settings')} onClick={() => runCommand('settings')}>
              <SettingsIcon aria-hidden />
            </IconButton>
            <IconButton label="Show all keys" keys={keys('help')} onClick={() => runCommand('help')}>
              <CircleHelp aria-hidden />
            </IconButton>
          </div>
        </footer>
      </nav>
      {/* biome-ignore lint/a11y: for the mouse alone; Escape closes it too */}
      {open && <div className={styles.beside} onClick={() => pull(false)} />}
    </>
  )
}

import { Plus } from 'lucide-react'
import { type RefObject, useEffect, useRef } from 'react'
import { runCommand } from '../../commands/registry.ts'
import { useViewFields } from '../../data/state/view.ts'
import { useNarrow } from '../../data/use-narrow.ts'
import { Places } from './Places.tsx'
import { Searches } from './Searches.tsx'
import styles from './Shelf.module.css'
import { ShelfFoot } from './ShelfFoot.tsx'
import { shelfLabels } from './sentences.ts'
import { Topics } from './Topics.tsx'

/** Places, topics, saved searches and the queue. In a narrow window it is a rail that opens over the list. */
export function Shelf() {
  const narrow = useNarrow()
  const { drawer, pull } = useViewFields('drawer', 'pull')
  const shelf = useRef<HTMLElement>(null)
  const isOpen = narrow && drawer
  useFocusOnOpen(shelf, isOpen)
  return (
    <>
      <nav
        ref={shelf}
        className={styles.shelf}
        aria-label={shelfLabels.shelf}
        data-region="shelf"
        data-rail={(narrow && !drawer) || undefined}
        data-drawer={isOpen || undefined}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !isOpen || event.defaultPrevented) return
          event.preventDefault()
          pull(false)
          runCommand('back')
        }}
      >
        <button type="button" className={styles.clip} aria-label={shelfLabels.clip} onClick={() => runCommand('clip')}>
          <Plus aria-hidden />
          <span className={styles.text}>{shelfLabels.clip}</span>
        </button>
        <Places />
        <div className={styles.kept}>
          <Topics />
          <Searches />
        </div>
        <ShelfFoot isRail={narrow && !drawer} onOpen={() => pull(true)} />
      </nav>
      {/* biome-ignore lint/a11y: for the mouse alone; Escape closes it too */}
      {isOpen && <div className={styles.backdrop} onClick={() => pull(false)} />}
    </>
  )
}

/** Moves the focus into the shelf when it opens over the list: to the listed place, else to the first button. */
function useFocusOnOpen(shelf: RefObject<HTMLElement | null>, isOpen: boolean): void {
  useEffect(() => {
    const find = (selector: string) => shelf.current?.querySelector<HTMLElement>(selector)
    if (isOpen) (find('[aria-current]:not([tabindex="-1"])') ?? find('button'))?.focus()
  }, [shelf, isOpen])
}

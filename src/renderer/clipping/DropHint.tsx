import { lazyPart } from '../ui/lazy-part.tsx'
import styles from './DropHint.module.css'
import { useDropped } from './drop/dropped.ts'
import { MOST_FILES } from './read-drop.ts'
import { DROP_HERE } from './sentences.ts'
import { useArrivals } from './use-arrivals.ts'

const DropSheet = lazyPart(async () => (await import('./drop/DropSheet.tsx')).DropSheet)

/** Takes what is pasted and dropped, says during a drag that a drop clips it, and then what each file is. */
export function DropHint() {
  const isOver = useArrivals()
  const dropped = useDropped((state) => state.dropped)
  return (
    <>
      {isOver && (
        <div className={styles.over} role="status">
          <p>{DROP_HERE}</p>
        </div>
      )}
      {dropped !== null && <DropSheet dropped={dropped} most={MOST_FILES} />}
    </>
  )
}

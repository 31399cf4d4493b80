import styles from './DropHint.module.css'
import { DROP_HERE } from './sentences.ts'
import { useArrivals } from './use-arrivals.ts'

/** Takes what is pasted and dropped, and says during a drag that a drop clips it. */
export function DropHint() {
  const isOver = useArrivals()
  if (!isOver) return null
  return (
    <div className={styles.over} role="status">
      <p>{DROP_HERE}</p>
    </div>
  )
}

import styles from './DropHint.module.css'
import { useArrivals } from './use-arrivals.ts'

/** Takes what is pasted and dropped, and says while something is held over the window what letting go will do. */
export function DropHint() {
  const over = useArrivals()
  if (!over) return null
  return (
    <div className={styles.over} role="status">
      <p>Let go to clip it</p>
    </div>
  )
}

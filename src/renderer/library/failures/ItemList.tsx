import { useState } from 'react'
import type { QueueItem } from '#shared/queue.ts'
import { Button } from '../../ui/Button.tsx'
import styles from '../Queue.module.css'
import { QueueRow } from './QueueRow.tsx'
import { manyLabels } from './sentences.ts'

/** Rows that are shown at a time: thousands of them, each with its buttons, would hold the window up. */
const STEP = 50

/** Items of the queue, one below the other. */
export function ItemList({
  items,
  onRemove,
}: {
  readonly items: readonly QueueItem[]
  readonly onRemove: (item: QueueItem) => void
}) {
  const [most, setMost] = useState(STEP)
  const rest = items.length - most
  return (
    <>
      <ul>
        {items.slice(0, most).map((item) => (
          <QueueRow key={item.id} item={item} onRemove={onRemove} />
        ))}
      </ul>
      {rest > 0 && (
        <div className={styles.fold}>
          <Button look="link" onClick={() => setMost(most + STEP)}>
            {manyLabels.showMore(Math.min(STEP, rest))}
          </Button>
        </div>
      )}
    </>
  )
}

import { Button } from '../../ui/Button.tsx'
import styles from '../Queue.module.css'
import { manyHints, manyLabels } from './sentences.ts'

interface Props {
  /** How many each can help; the button is left out for none. */
  readonly again: number
  readonly anyway: number
  readonly onAgain: () => void
  readonly onAnyway: () => void
  /** The words of the button that takes them all off. */
  readonly removes: string
  readonly onRemove: () => void
}

/** What can be done with many failed clips at once. */
export function ManyButtons({ again, anyway, onAgain, onAnyway, removes, onRemove }: Props) {
  return (
    <div className={styles.ways}>
      {again > 0 && (
        <Button title={manyHints.again} onClick={onAgain}>
          {manyLabels.again(again)}
        </Button>
      )}
      {anyway > 0 && (
        <Button title={manyHints.anyway} onClick={onAnyway}>
          {manyLabels.anyway(anyway)}
        </Button>
      )}
      <Button look="link" onClick={onRemove}>
        {removes}
      </Button>
    </div>
  )
}

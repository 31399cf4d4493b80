import styles from './ListHead.module.css'
import { type ListOrder, OrderButton } from './order/OrderButton.tsx'

interface Props {
  readonly name: string
  /** How much the list holds; null while that is not loaded. */
  readonly summary: string | null
  readonly order: ListOrder
}

/** The name of a list, how much it holds, and its order. */
export function ListHead({ name, summary, order }: Props) {
  return (
    <header className={styles.head}>
      <h2 dir="auto" title={name}>
        {name}
      </h2>
      <span className={styles.summary}>{summary}</span>
      <OrderButton {...order} />
    </header>
  )
}

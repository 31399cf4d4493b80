import { ChevronDown } from 'lucide-react'
import { type ComponentProps, useRef, useState } from 'react'
import { useCommands } from '../../commands/registry.ts'
import { MenuAt } from '../kit.ts'
import styles from './ListHead.module.css'

interface Props {
  readonly name: string
  /** How much the list holds; null while that is not loaded. */
  readonly summary: string | null
  /** The order of the list or its groups, and the menu to choose another. */
  readonly order: {
    readonly name: string
    /** What the button says to screen readers: the name alone does not say of what. */
    readonly sentence: string
    readonly menu: string
    readonly groups: ComponentProps<typeof MenuAt>['groups']
  }
}

/** The name of a list, how much it holds, and its order. */
export function ListHead({ name, summary, order }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  useCommands({ 'sort-list': () => setOpen(true) })
  return (
    <header className={styles.head}>
      <h2 dir="auto" title={name}>
        {name}
      </h2>
      <span className={styles.summary}>{summary}</span>
      <button
        ref={button}
        type="button"
        className={styles.order}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={order.sentence}
        title={order.menu}
        // The focus stays where it was: in the text, or in the rows.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setOpen(true)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          setOpen(true)
        }}
      >
        {order.name}
        <ChevronDown aria-hidden />
      </button>
      {isOpen && <MenuAt label={order.menu} anchor={button} onClose={() => setOpen(false)} groups={order.groups} />}
    </header>
  )
}

import { ChevronDown } from 'lucide-react'
import { useRef, useState } from 'react'
import { useCommands } from '../../../commands/registry.ts'
import { type Groups, MenuAt } from '../../kit.ts'
import styles from './OrderButton.module.css'

/** The order of a list or its groups, and the menu to choose another. */
export interface ListOrder {
  readonly name: string
  /** What the button says to screen readers: the name alone does not say of what. */
  readonly sentence: string
  readonly menu: string
  readonly groups: Groups
}

/** A button with the order of a list, which opens its menu. */
export function OrderButton({ name, sentence, menu, groups }: ListOrder) {
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  useCommands({ 'sort-list': () => setOpen(true) })
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.order}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={sentence}
        title={menu}
        // The focus stays where it was: in the text, or in the rows.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setOpen(true)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          setOpen(true)
        }}
      >
        {name}
        <ChevronDown aria-hidden />
      </button>
      {isOpen && <MenuAt label={menu} anchor={button} onClose={() => setOpen(false)} groups={groups} />}
    </>
  )
}

import type { ReactNode, RefObject } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import styles from './Panel.module.css'

interface Props {
  readonly label: string
  /** The button it hangs from. */
  readonly anchor: RefObject<Element | null>
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A small panel that hangs from a button. It takes the focus and gives it back; Escape or a click outside closes it. */
export function Panel({ label, anchor, onClose, children }: Props) {
  return (
    <Popover
      isOpen
      triggerRef={anchor}
      placement="bottom end"
      offset={4}
      className={styles.popover ?? ''}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Dialog className={styles.panel ?? ''} aria-label={label}>
        {children}
      </Dialog>
    </Popover>
  )
}

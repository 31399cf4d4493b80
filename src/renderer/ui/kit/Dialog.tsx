import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { buttons } from '../../data/sentences.ts'
import button from '../button.module.css'
import styles from './Dialog.module.css'

interface Props {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  readonly wide?: boolean
  /** Without a head: only screen readers get its name. */
  readonly bare?: boolean
  /** Asks for a decision. */
  readonly alert?: boolean
}

/** A dialog above the window. It takes the focus and gives it back; Escape or a click outside closes it. */
export function Dialog({ title, onClose, children, wide, bare, alert }: Props) {
  return (
    <ModalOverlay
      isOpen
      isDismissable
      className={styles.veil ?? ''}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className={[styles.box, wide && styles.wide, bare && styles.bare].filter(Boolean).join(' ')}>
        <AriaDialog
          role={alert ? 'alertdialog' : 'dialog'}
          className={styles.dialog ?? ''}
          aria-label={bare ? title : undefined}
        >
          {!bare && (
            <header className={styles.head}>
              <Heading slot="title" level={2}>
                {title}
              </Heading>
              <button type="button" className={button.icon} aria-label={buttons.close} onClick={onClose}>
                <X aria-hidden />
              </button>
            </header>
          )}
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

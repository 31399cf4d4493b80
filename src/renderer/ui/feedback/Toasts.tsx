import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { type Toast, useToasts } from '../../data/toasts.ts'
import { CLOSE_MESSAGE } from '../sentences.ts'
import styles from './Toasts.module.css'

/** Long enough to read it and to reach the button, in milliseconds. Undo can do the same later. */
const STAYS_MS = 7_000

/** Messages at the foot of the window, read out by screen readers. */
export function Toasts() {
  const toasts = useToasts((state) => state.toasts)
  return (
    <div className={styles.toasts} role="status" aria-live="polite" data-region="passing">
      {toasts.map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </div>
  )
}

function ToastLine({ toast: { id, text, actions, of } }: { readonly toast: Toast }) {
  const { close, hold } = useToasts()
  const [isHeld, setIsHeld] = useState(false)
  const setHolding = (now: boolean) => {
    setIsHeld(now)
    hold(id, now)
  }
  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(() => close(id), STAYS_MS)
    return () => clearTimeout(timer)
  }, [isHeld, id, close])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer on it only keeps it open
    <div
      className={styles.toast}
      data-of={of}
      onMouseEnter={() => setHolding(true)}
      onMouseLeave={() => setHolding(false)}
      onFocus={() => setHolding(true)}
      onBlur={() => setHolding(false)}
    >
      <span>{text}</span>
      {actions.map(({ label, run }) => (
        <button
          key={label}
          type="button"
          className={styles.action}
          onClick={() => {
            close(id)
            run()
          }}
        >
          {label}
        </button>
      ))}
      <button type="button" className={styles.close} aria-label={CLOSE_MESSAGE} onClick={() => close(id)}>
        <X aria-hidden />
      </button>
    </div>
  )
}

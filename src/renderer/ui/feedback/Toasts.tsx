import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { type Toast, useToasts } from '../../data/toasts.ts'
import styles from './Toasts.module.css'

/** Long enough to read and to reach the button; the same way back stays in Undo. */
const STAYS_MS = 7_000

/** What was just done, said at the foot of the window and to screen readers. */
export function Toasts() {
  const shown = useToasts((toasts) => toasts.shown)
  return (
    <div className={styles.toasts} role="status" aria-live="polite" data-region="passing">
      {shown.map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </div>
  )
}

function ToastLine({ toast: { id, text, actions, of } }: { readonly toast: Toast }) {
  const { close, hold } = useToasts()
  const [held, setHeld] = useState(false)
  const rest = (now: boolean) => {
    setHeld(now)
    hold(id, now)
  }
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => close(id), STAYS_MS)
    return () => clearTimeout(timer)
  }, [held, id, close])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: resting on it only keeps it from going
    <div
      className={styles.toast}
      data-of={of}
      onMouseEnter={() => rest(true)}
      onMouseLeave={() => rest(false)}
      onFocus={() => rest(true)}
      onBlur={() => rest(false)}
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
      <button type="button" className={styles.close} aria-label="Close this message" onClick={() => close(id)}>
        <X aria-hidden />
      </button>
    </div>
  )
}

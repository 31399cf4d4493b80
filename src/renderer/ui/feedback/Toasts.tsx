import { X } from 'lucide-react'
import { type CSSProperties, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useCommands } from '../../commands/registry.ts'
import { useRemembered } from '../../data/state/remembered.ts'
import { type Toast, useToasts } from '../../data/toasts.ts'
import { useNarrow } from '../../data/use-narrow.ts'
import { CLOSE_MESSAGE } from '../sentences.ts'
import { readingTime } from './reading-time.ts'
import styles from './Toasts.module.css'

/**
 * Messages over the foot of the shelf, or in a strip at the foot of a window without one: never over the text or the
 * rows of the list. Screen readers read them out; `go-message` goes to their buttons.
 */
export function Toasts() {
  const toasts = useToasts((state) => state.toasts)
  const spoken = useToasts((state) => state.spoken)
  const { shelf, shelfWidth } = useRemembered(({ view }) => view)
  const isStrip = useNarrow() || !shelf
  const frame = useRef<HTMLDivElement>(null)
  // The latest is the last.
  const goToMessage = () => frame.current?.lastElementChild?.querySelector('button')?.focus()
  useCommands({ 'go-message': toasts.length === 0 ? undefined : goToMessage })
  const width = shelfWidth === null ? {} : { '--shelf-width': `${shelfWidth}px` }
  return (
    <>
      <p className={styles.unseen} role="status">
        {spoken !== null && <span key={spoken.id}>{spoken.text}</span>}
      </p>
      <div
        ref={frame}
        className={styles.toasts}
        data-strip={isStrip || undefined}
        style={width as CSSProperties}
        role="status"
        aria-live="polite"
        data-region="passing"
      >
        {toasts.map((toast) => (
          <ToastLine key={toast.id} toast={toast} />
        ))}
      </div>
    </>
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
    const timer = setTimeout(() => close(id), readingTime(text))
    return () => clearTimeout(timer)
  }, [isHeld, id, text, close])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    close(id)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer and the focus on it only keep it open
    <div
      className={styles.toast}
      data-of={of}
      onMouseEnter={() => setHolding(true)}
      onMouseLeave={() => setHolding(false)}
      onFocus={() => setHolding(true)}
      onBlur={() => setHolding(false)}
      onKeyDown={onKeyDown}
    >
      <span className={styles.text} dir="auto" title={text}>
        {text}
      </span>
      <span className={styles.actions}>
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
      </span>
      <button type="button" className={styles.close} aria-label={CLOSE_MESSAGE} onClick={() => close(id)}>
        <X aria-hidden />
      </button>
    </div>
  )
}

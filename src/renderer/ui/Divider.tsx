import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import styles from './Divider.module.css'

interface Props {
  readonly label: string
  readonly className: string | undefined
  /** The custom property of the frame that holds the width of what stands before the line. */
  readonly property: `--${string}`
  readonly frame: RefObject<HTMLElement | null>
  /** Which child of the frame ends at the line. */
  readonly pane: number
  readonly bounds: { readonly least: number; readonly most: number }
  /** In px, once the line is let go; null is as the look has it. */
  readonly onWidth: (width: number | null) => void
}

/** One press of an arrow, in px: a step of the rhythm that is seen. */
const STEP = 16

/** A line between two panes, dragged by the pointer or moved by the arrows; a double click puts it back. */
export function Divider({ label, className, property, frame, pane, bounds: { least, most }, onWidth }: Props) {
  const line = useRef<HTMLDivElement>(null)
  const [now, setNow] = useState(least)
  const from = useRef<{ readonly x: number; readonly width: number } | null>(null)

  /** The pane that ends at the line, as wide as it is shown. */
  const measured = () => Math.round(frame.current?.children[pane]?.getBoundingClientRect().width ?? least)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once it stands there; later the focus asks again
  useEffect(() => setNow(measured()), [])
  const set = (width: number) => {
    const fit = Math.round(Math.min(most, Math.max(least, width)))
    frame.current?.style.setProperty(property, `${fit}px`)
    setNow(fit)
    return fit
  }
  const back = () => {
    frame.current?.style.removeProperty(property)
    setNow(measured())
    onWidth(null)
  }
  const grab = (event: PointerEvent) => {
    if (event.button !== 0) return
    event.preventDefault()
    line.current?.setPointerCapture(event.pointerId)
    from.current = { x: event.clientX, width: measured() }
  }
  const towards = document.dir === 'rtl' ? -1 : 1
  const letGo = () => {
    if (from.current === null) return
    from.current = null
    onWidth(now)
  }
  const keys = (event: KeyboardEvent) => {
    const width = measured()
    if (event.key === 'ArrowRight') onWidth(set(width + STEP * towards))
    else if (event.key === 'ArrowLeft') onWidth(set(width - STEP * towards))
    else if (event.key === 'Home') onWidth(set(least))
    else if (event.key === 'End') onWidth(set(most))
    else if (event.key === 'Enter') back()
    else return
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a line that can be moved is a separator with a value, not a rule
    <div
      ref={line}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={now}
      aria-valuetext={`${now} pixels`}
      tabIndex={0}
      className={`${styles.divider} ${className}`}
      onFocus={() => setNow(measured())}
      onPointerDown={grab}
      onPointerMove={(event) => {
        if (from.current !== null) set(from.current.width + (event.clientX - from.current.x) * towards)
      }}
      onPointerUp={letGo}
      onLostPointerCapture={letGo}
      onDoubleClick={back}
      onKeyDown={keys}
    />
  )
}

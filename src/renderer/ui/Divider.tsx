import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import styles from './Divider.module.css'
import { pixelsSentence } from './sentences.ts'

interface Props {
  readonly label: string
  readonly className: string | undefined
  /** The custom property of the frame that holds the width of the pane before the line. */
  readonly property: `--${string}`
  readonly frame: RefObject<HTMLElement | null>
  /** Which child of the frame ends at the line. */
  readonly pane: number
  readonly bounds: { readonly least: number; readonly most: number }
  /** Called when the drag ends, with the width in px; null for the default width. */
  readonly onWidth: (width: number | null) => void
}

/** How far one press of an arrow moves it, in px: a step that can be seen. */
const STEP = 16

/** A line between two panes that the pointer drags and the arrows move. A double click resets it. */
export function Divider({ label, className, property, frame, pane, bounds: { least, most }, onWidth }: Props) {
  const line = useRef<HTMLDivElement>(null)
  const [now, setNow] = useState(least)
  const from = useRef<{ readonly x: number; readonly width: number } | null>(null)

  /** The width of the pane that ends at the line, as shown. */
  const measured = () => Math.round(frame.current?.children[pane]?.getBoundingClientRect().width ?? least)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is rendered; later when it gets the focus
  useEffect(() => setNow(measured()), [])
  const set = (width: number) => {
    const fit = Math.round(Math.min(most, Math.max(least, width)))
    frame.current?.style.setProperty(property, `${fit}px`)
    setNow(fit)
    return fit
  }
  const reset = () => {
    frame.current?.style.removeProperty(property)
    setNow(measured())
    onWidth(null)
  }
  const startDrag = (event: PointerEvent) => {
    if (event.button !== 0) return
    event.preventDefault()
    line.current?.setPointerCapture(event.pointerId)
    from.current = { x: event.clientX, width: measured() }
  }
  const towards = document.dir === 'rtl' ? -1 : 1
  const endDrag = () => {
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
    else if (event.key === 'Enter') reset()
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
      aria-valuetext={pixelsSentence(now)}
      tabIndex={0}
      className={`${styles.divider} ${className}`}
      onFocus={() => setNow(measured())}
      onPointerDown={startDrag}
      onPointerMove={(event) => {
        if (from.current !== null) set(from.current.width + (event.clientX - from.current.x) * towards)
      }}
      onPointerUp={endDrag}
      onLostPointerCapture={endDrag}
      onDoubleClick={reset}
      onKeyDown={keys}
    />
  )
}

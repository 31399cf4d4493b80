import { type RefObject, useLayoutEffect, useRef } from 'react'
import { paint } from './paint.ts'
import styles from './SearchBox.module.css'

interface Props {
  readonly text: string
  /** The field over which it is painted. */
  readonly field: RefObject<HTMLInputElement | null>
}

/**
 * The text of the box with its operators, filters and phrases in colours. It lies over the field, which shows only the
 * caret and the selection then, and scrolls with it.
 */
export function PaintedQuery({ text, field }: Props) {
  const layer = useRef<HTMLSpanElement>(null)
  const parts = paint(text)
  const isPainted = parts !== null
  useLayoutEffect(() => {
    const input = field.current
    if (input === null || !isPainted) return
    const follow = () => {
      if (layer.current !== null) layer.current.scrollLeft = input.scrollLeft
    }
    // A field that scrolls because of a key, a drag or a new value does not always send an event of its own.
    const events = ['scroll', 'input', 'select', 'keyup', 'mousemove', 'blur'] as const
    for (const name of events) input.addEventListener(name, follow)
    follow()
    return () => {
      for (const name of events) input.removeEventListener(name, follow)
    }
  })
  if (parts === null) return null
  return (
    <span ref={layer} className={styles.paint} aria-hidden dir="auto">
      {parts.map(({ kind, text: part, start }) => (
        <span key={start} data-paint={kind}>
          {part}
        </span>
      ))}
    </span>
  )
}

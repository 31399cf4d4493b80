import { type RefObject, useLayoutEffect, useState } from 'react'
import type { PassageRect } from '../../frame/passage-rects.ts'
import { barPosition, type Line } from './bar-position.ts'

/** Pixels between the bar and the sides of the view. */
const EDGE = 8
/** Pixels the bar may reach beyond the sides of the text. */
const OVERHANG = 24

/** Where the bar of a passage is, updated while the page scrolls; null until it has been measured. */
export function useBarPosition(
  bar: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  passage: PassageRect,
  caret: Line | null,
): { readonly top: number; readonly left: number } | null {
  const [position, setPosition] = useState<{ readonly top: number; readonly left: number } | null>(null)
  useLayoutEffect(() => {
    const view = scroller.current
    const element = bar.current
    const text = element?.parentElement
    if (view === null || element === null || !text) return
    const update = () => {
      const box = view.getBoundingClientRect()
      const origin = text.getBoundingClientRect()
      const next = barPosition(
        passage,
        { width: element.offsetWidth, height: element.offsetHeight },
        {
          top: box.top - origin.top,
          bottom: box.bottom - origin.top,
          left: Math.max(-OVERHANG, box.left - origin.left + EDGE),
          right: Math.min(origin.width + OVERHANG, box.right - origin.left - EDGE),
        },
        caret,
      )
      setPosition((now) => (now?.top === next.top && now.left === next.left ? now : next))
    }
    update()
    view.addEventListener('scroll', update, { passive: true })
    return () => view.removeEventListener('scroll', update)
  }, [bar, passage, caret, scroller])
  return position
}

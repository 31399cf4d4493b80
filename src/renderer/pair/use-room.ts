import { type RefObject, useLayoutEffect, useState } from 'react'

/** The narrowest page, in pixels: a line of about forty characters. `Pair.module.css` has the same. */
export const LEAST = 340

/** How wide an element is, in pixels, measured only while two articles need to know it. */
export function useWidth(element: RefObject<HTMLElement | null>, isNeeded: boolean): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const measured = element.current
    if (measured === null || !isNeeded) return
    const measure = () => setWidth(measured.clientWidth)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(measured)
    return () => observer.disconnect()
  }, [element, isNeeded])
  return width
}

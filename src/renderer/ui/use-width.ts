import { type RefObject, useLayoutEffect, useState } from 'react'

/**
 * The inner width of an element, in pixels, followed as it changes; 0 until it has been measured.
 * @param isNeeded while it is not, the element is not measured
 */
export function useWidth(of: RefObject<HTMLElement | null>, isNeeded = true): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = of.current
    if (element === null || !isNeeded) return
    const measure = () => setWidth(element.clientWidth)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [of, isNeeded])
  return width
}

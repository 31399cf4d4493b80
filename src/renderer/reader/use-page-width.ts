import { type RefObject, useLayoutEffect, useState } from 'react'

/** In a narrower page, in pixels, a margin would leave lines of fewer than forty characters. */
const NARROWEST = 640

/** Whether the page has no room for a margin: notes then go below their passages. */
export function useNarrowPage(page: RefObject<HTMLElement | null>): boolean {
  const [narrow, setNarrow] = useState(false)
  useLayoutEffect(() => {
    const element = page.current
    if (element === null) return
    const measure = () => setNarrow(element.clientWidth < NARROWEST)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [page])
  return narrow
}

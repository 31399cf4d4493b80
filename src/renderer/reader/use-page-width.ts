import { type RefObject, useLayoutEffect, useState } from 'react'

/** Below this a margin would leave a line of less than forty characters. */
const NARROWEST = 640

/** Whether the page has no room for a margin: notes then fold under their passages. */
export function useNarrowPage(page: RefObject<HTMLElement | null>): boolean {
  const [folded, setFolded] = useState(false)
  useLayoutEffect(() => {
    const element = page.current
    if (element === null) return
    const look = () => setFolded(element.clientWidth < NARROWEST)
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    return () => observer.disconnect()
  }, [page])
  return folded
}

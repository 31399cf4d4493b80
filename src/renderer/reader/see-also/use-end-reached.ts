import { type RefObject, useEffect, useState } from 'react'

/** The end counts as reached this long after it came into view: who leafs through short articles reads none to its end. */
const REST_MS = 1_000
/** The end counts as in view a little earlier, so that what is shown there is there when the reader comes. */
const AHEAD = '25%'

/**
 * Whether the reader has come to an element below the text and stayed there. It remains true.
 * @param ready whether the text is laid out: before that, its end is at the top of the view
 */
export function useEndReached(element: RefObject<HTMLElement | null>, ready: boolean): boolean {
  const [reached, setReached] = useState(false)
  useEffect(() => {
    const end = element.current
    if (end === null || !ready || reached) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const observer = new IntersectionObserver(
      (entries) => {
        clearTimeout(timer)
        if (entries.at(-1)?.isIntersecting) timer = setTimeout(() => setReached(true), REST_MS)
      },
      { root: end.closest('[data-place="text"]'), rootMargin: `0px 0px ${AHEAD} 0px` },
    )
    observer.observe(end)
    return () => {
      clearTimeout(timer)
      observer.disconnect()
    }
  }, [element, ready, reached])
  return reached
}

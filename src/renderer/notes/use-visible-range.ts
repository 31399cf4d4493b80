import { type RefObject, useLayoutEffect, useState } from 'react'

/** What is near the part that is seen, in pixels from the top of a list. */
export interface VisibleRange {
  readonly top: number
  readonly bottom: number
}

const ALL: VisibleRange = { top: Number.NEGATIVE_INFINITY, bottom: Number.POSITIVE_INFINITY }
/** Screens on either side that are near as well. */
const AROUND = 1

/**
 * Which part of a list is near what is seen, looked at again with every half screen that is scrolled.
 * @param few all of it is near
 */
export function useVisibleRange(list: RefObject<HTMLElement | null>, few: boolean): VisibleRange {
  const [near, setNear] = useState(ALL)
  useLayoutEffect(() => {
    const element = list.current
    const view = element?.closest('section')
    if (few || element === null || !view) return setNear(ALL)
    const look = () => {
      const screen = Math.max(1, view.clientHeight)
      const seen = view.getBoundingClientRect().top - element.getBoundingClientRect().top
      const half = Math.floor((2 * seen) / screen) / 2
      const [top, bottom] = [(half - AROUND) * screen, (half + 1.5 + AROUND) * screen]
      setNear((before) => (before.top === top && before.bottom === bottom ? before : { top, bottom }))
    }
    look()
    view.addEventListener('scroll', look, { passive: true })
    window.addEventListener('resize', look)
    return () => {
      view.removeEventListener('scroll', look)
      window.removeEventListener('resize', look)
    }
  }, [list, few])
  return few ? ALL : near
}

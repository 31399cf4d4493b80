import { type RefObject, useLayoutEffect, useState } from 'react'

/** The part of a list that is visible or nearly so, in pixels from its top. */
export interface VisibleRange {
  readonly top: number
  readonly bottom: number
}

const ALL: VisibleRange = { top: Number.NEGATIVE_INFINITY, bottom: Number.POSITIVE_INFINITY }
/** Screens above and below the visible part that count too. */
const AROUND = 1

/**
 * The part of a list near what is visible, updated with every half screen that is scrolled.
 * @param isShort then the entire list counts
 */
export function useVisibleRange(list: RefObject<HTMLElement | null>, isShort: boolean): VisibleRange {
  const [range, setRange] = useState(ALL)
  useLayoutEffect(() => {
    const element = list.current
    const view = element?.closest('section')
    if (isShort || element === null || !view) return setRange(ALL)
    const update = () => {
      const screen = Math.max(1, view.clientHeight)
      const scrolled = view.getBoundingClientRect().top - element.getBoundingClientRect().top
      const half = Math.floor((2 * scrolled) / screen) / 2
      const [top, bottom] = [(half - AROUND) * screen, (half + 1.5 + AROUND) * screen]
      setRange((before) => (before.top === top && before.bottom === bottom ? before : { top, bottom }))
    }
    update()
    view.addEventListener('scroll', update, { passive: true })
    window.addEventListener('resize', update)
    return () => {
      view.removeEventListener('scroll', update)
      window.removeEventListener('resize', update)
    }
  }, [list, isShort])
  return isShort ? ALL : range
}

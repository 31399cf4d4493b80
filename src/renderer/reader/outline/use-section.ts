import { type RefObject, useEffect, useState } from 'react'
import type { Outline } from './use-outline.ts'

/**
 * The index of the heading of the section being read, followed while the page scrolls; -1 above the first heading.
 * @param layout changes whenever the text may have moved
 */
export function useSection(outline: Outline, scroller: RefObject<HTMLElement | null>, layout: number): number {
  const [section, setSection] = useState(-1)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new layout may have moved the headings
  useEffect(() => {
    const view = scroller.current
    if (view === null) return
    const update = () => setSection(outline.current())
    update()
    view.addEventListener('scroll', update, { passive: true })
    return () => view.removeEventListener('scroll', update)
  }, [scroller, layout, outline])
  return section
}

import { type RefObject, useMemo, useRef } from 'react'
import { focusText } from '../../ui/keep-focus.ts'
import { clearSelection } from '../frame/frame-document.ts'
import type { ArticleText } from '../use-article-text.ts'
import { type Heading, headingAt, headingsOf } from './outline.ts'

/** Pixels below the top of the view: a heading above this line begins the section being read. */
const LINE = 80

export interface Outline {
  readonly headings: readonly Heading[]
  /** The index of the heading of the section being read; -1 above the first heading. */
  current(): number
  /** Scrolls to a heading and moves the cursor there. */
  goTo(heading: Heading): void
}

/** The headings of the article, for the rail and the menu. */
export function useOutline(
  { frame, layout, cursor, scrollTo }: ArticleText,
  scroller: RefObject<HTMLElement | null>,
): Outline {
  const headings = useMemo(() => (frame === null ? [] : headingsOf(frame)), [frame])
  const measured = useRef<{ readonly layout: number; readonly of: unknown; readonly tops: readonly number[] } | null>(
    null,
  )
  // The last sections may be too near the end to be scrolled to the top: the one gone to is the one being read.
  const arrival = useRef<{ readonly index: number; readonly scrolled: number } | null>(null)
  const tops = () => {
    if (measured.current?.layout !== layout || measured.current.of !== headings)
      measured.current = {
        layout,
        of: headings,
        tops: headings.map(({ element }) => element.getBoundingClientRect().top),
      }
    return measured.current.tops
  }
  return {
    headings,
    current() {
      if (arrival.current !== null && arrival.current.scrolled === scroller.current?.scrollTop)
        return arrival.current.index
      return headingAt(tops(), scrollTo.viewTop() + LINE)
    },
    goTo(heading) {
      const { element } = heading
      scrollTo.scrollToTop(element.getBoundingClientRect().top)
      arrival.current = { index: headings.indexOf(heading), scrolled: scroller.current?.scrollTop ?? 0 }
      if (frame !== null) clearSelection(frame)
      cursor.moveTo(element)
      focusText()
    },
  }
}

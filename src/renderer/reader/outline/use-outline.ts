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

/** The headings of the article, for the rail and the menu: the same value until another text is on the page. */
export function useOutline(text: ArticleText, scroller: RefObject<HTMLElement | null>): Outline {
  const { frame } = text
  const latest = useRef(text)
  latest.current = text
  return useMemo(() => {
    const headings = frame === null ? [] : headingsOf(frame)
    const topsOf = () => headings.map(({ element }) => element.getBoundingClientRect().top)
    let measured: { readonly layout: number; readonly tops: readonly number[] } | null = null
    // The last sections may be too near the end to be scrolled to the top: the one gone to is the one being read.
    let arrival: { readonly index: number; readonly scrolled: number } | null = null
    return {
      headings,
      current() {
        const { layout, scrollTo } = latest.current
        if (arrival !== null && arrival.scrolled === scroller.current?.scrollTop) return arrival.index
        if (measured?.layout !== layout) measured = { layout, tops: topsOf() }
        return headingAt(measured.tops, scrollTo.viewTop() + LINE)
      },
      goTo(heading) {
        const { cursor, scrollTo } = latest.current
        scrollTo.scrollToTop(heading.element.getBoundingClientRect().top)
        arrival = { index: headings.indexOf(heading), scrolled: scroller.current?.scrollTop ?? 0 }
        if (frame !== null) clearSelection(frame)
        cursor.moveTo(heading.element)
        focusText()
      },
    }
  }, [frame, scroller])
}

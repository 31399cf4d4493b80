import { useMemo } from 'react'
import { focusText } from '../ui/keep-focus.ts'
import { clearSelection } from './frame/frame-document.ts'
import { type Heading, headingAt, headingsOf } from './outline.ts'
import type { ArticleText } from './use-article-text.ts'

/** Pixels below the top of the view: a heading above this line begins the section being read. */
const LINE = 80

export interface Outline {
  readonly headings: readonly Heading[]
  /** The index of the heading of the section being read; -1 above the first heading. */
  current(): number
  /** Scrolls to a heading and moves the cursor there. */
  goTo(heading: Heading): void
}

/** The headings of the article, for the outline menu. */
export function useOutline({ frame, cursor, scrollTo }: ArticleText): Outline {
  const headings = useMemo(() => (frame === null ? [] : headingsOf(frame)), [frame])
  return {
    headings,
    current: () => headingAt(headings, scrollTo.viewTop() + LINE),
    goTo({ element }) {
      scrollTo.scrollToTop(element.getBoundingClientRect().top)
      if (frame !== null) clearSelection(frame)
      cursor.moveTo(element)
      focusText()
    },
  }
}

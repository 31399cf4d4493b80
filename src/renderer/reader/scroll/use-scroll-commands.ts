import type { RefObject } from 'react'
import { useCommands } from '../../commands/registry.ts'

/** Share of the view's height that the next page repeats, so that the eye finds its line again. */
const OVERLAP = 0.1

/** Scrolls the text page by page, whether the focus is in the text or in the list. */
export function useScrollCommands(scroller: RefObject<HTMLElement | null>): void {
  const scroll = (to: (view: HTMLElement) => number) => () => {
    const view = scroller.current
    if (view === null) return
    const before = view.scrollTop
    view.scrollTop = to(view)
    // At the end nothing moves, and the article counts as read all the same.
    if (view.scrollTop === before) view.dispatchEvent(new Event('scroll'))
  }
  const page = (view: HTMLElement) => view.clientHeight * (1 - OVERLAP)
  useCommands({
    'page-down': scroll((view) => view.scrollTop + page(view)),
    'page-up': scroll((view) => view.scrollTop - page(view)),
    'text-begin': scroll(() => 0),
    'text-end': scroll((view) => view.scrollHeight),
  })
}

import type { RefObject } from 'react'
import { useCommands } from '../../commands/registry.ts'

/** Part of the height of the view that the last lines of a page keep on the next one, so that the eye finds them. */
const KEPT = 0.1

/** Page by page through the text, whether the focus is in the text or in the list. */
export function useScrollCommands(scroller: RefObject<HTMLElement | null>): void {
  const scroll = (to: (view: HTMLElement) => number) => () => {
    const view = scroller.current
    if (view === null) return
    const before = view.scrollTop
    view.scrollTop = to(view)
    // At its end nothing moves, and it is read all the same.
    if (view.scrollTop === before) view.dispatchEvent(new Event('scroll'))
  }
  const page = (view: HTMLElement) => view.clientHeight * (1 - KEPT)
  useCommands({
    'page-down': scroll((view) => view.scrollTop + page(view)),
    'page-up': scroll((view) => view.scrollTop - page(view)),
    'text-begin': scroll(() => 0),
    'text-end': scroll((view) => view.scrollHeight),
  })
}

import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react'

const BUTTONS = 'button:not(:disabled)'

/**
 * Makes a toolbar one stop of Tab, in which the arrow keys, Home and End move (WAI-ARIA Authoring Practices, toolbar).
 * The stop is the button that had the focus last.
 */
export function useRovingFocus(bar: RefObject<HTMLElement | null>): {
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
} {
  const stop = useRef<Element | null>(null)
  const buttons = () => [...(bar.current?.querySelectorAll<HTMLButtonElement>(BUTTONS) ?? [])]
  const mark = () => {
    const all = buttons()
    const at = all.indexOf(stop.current as HTMLButtonElement)
    for (const [index, button] of all.entries()) button.tabIndex = index === Math.max(0, at) ? 0 : -1
  }
  // Any render may have brought, taken away or disabled a button.
  useLayoutEffect(mark)
  return {
    onFocus({ target }) {
      if (!target.matches(BUTTONS)) return
      stop.current = target
      mark()
    },
    onKeyDown(event) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      const all = buttons()
      const from = all.indexOf(event.target as HTMLButtonElement)
      if (from === -1) return
      const back = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
      const to =
        event.key === 'Home'
          ? 0
          : event.key === 'End'
            ? all.length - 1
            : event.key === 'ArrowLeft' || event.key === 'ArrowRight'
              ? (from + (event.key === back ? -1 : 1) + all.length) % all.length
              : null
      if (to === null) return
      all[to]?.focus()
      event.preventDefault()
      event.stopPropagation()
    },
  }
}

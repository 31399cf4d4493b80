import { type RefObject, useEffect } from 'react'
import { useIsActivePage, usePageName } from '../data/page/use-page.ts'
import { useView } from '../data/state/view.ts'

/**
 * Lets a note stay open while the other of two articles is read, and closes it when its page is used again elsewhere.
 * @returns whether its page is the active one now
 */
export function useCloseOnReturn(field: RefObject<HTMLElement | null>, close: () => Promise<void>): () => boolean {
  const isActive = useIsActivePage()
  const own = usePageName()
  useEffect(() => {
    if (!isActive) return
    // After the press that made the page active, which may be on the field.
    const timer = setTimeout(() => {
      if (document.hasFocus() && document.activeElement !== field.current) void close()
    })
    return () => clearTimeout(timer)
  }, [isActive, field, close])
  return () => own === null || useView.getState().active === own
}

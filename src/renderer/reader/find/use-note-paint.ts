import { type RefObject, useEffect } from 'react'
import type { FindOptions } from './find.ts'
import { paintNotes } from './paint-notes.ts'

/** Marks what is found in the notes on the page, also in those that appear while it scrolls. An empty query marks nothing. */
export function useNotePaint(page: RefObject<HTMLElement | null>, query: string, options: FindOptions): void {
  useEffect(() => {
    const part = page.current
    if (part === null || query.trim() === '') return
    let clear = paintNotes(part, query, options)
    const observer = new MutationObserver(() => {
      clear = paintNotes(part, query, options)
    })
    observer.observe(part, { childList: true, subtree: true })
    return () => {
      observer.disconnect()
      clear()
    }
  }, [page, query, options])
}

import { type RefObject, useEffect } from 'react'
import type { FindOptions } from './find.ts'
import { colourNoteMarks, paintNotes } from './paint-notes.ts'

/**
 * Marks what is found in the notes on the page, also in those that appear while it scrolls. An empty query marks nothing.
 * @param colours changes whenever the theme's colours do
 */
export function useNotePaint(
  page: RefObject<HTMLElement | null>,
  query: string,
  options: FindOptions,
  colours: string,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme has other colours
  useEffect(() => {
    if (query !== '') colourNoteMarks()
  }, [query, colours])
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

import { type RefObject, useEffect } from 'react'
import type { FindOptions } from './find.ts'
import { colourPartMarks, paintParts } from './paint-parts.ts'

/**
 * Marks what is found in the title and in the notes on the page, also in those that appear while it scrolls. An empty
 * query marks nothing.
 * @param colours changes whenever the theme's colours do
 */
export function usePartPaint(
  page: RefObject<HTMLElement | null>,
  query: string,
  options: FindOptions,
  colours: string,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme has other colours
  useEffect(() => {
    if (query !== '') colourPartMarks()
  }, [query, colours])
  useEffect(() => {
    const part = page.current
    if (part === null || query.trim() === '') return
    let clear = paintParts(part, query, options)
    const observer = new MutationObserver(() => {
      clear = paintParts(part, query, options)
    })
    observer.observe(part, { childList: true, subtree: true })
    return () => {
      observer.disconnect()
      clear()
    }
  }, [page, query, options])
}

import type { FrameDocument } from '../frame/frame-document.ts'

/** A heading of the article. */
export interface Heading {
  readonly element: Element
  readonly text: string
  /** From 0: its level among the levels that the article uses. */
  readonly depth: number
}

/** The headings of an article in order; empty ones left out. */
export function headingsOf({ root }: Pick<FrameDocument, 'root'>): readonly Heading[] {
  const headings = [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')].flatMap((element) => {
    const text = element.textContent?.replace(/\s+/g, ' ').trim() ?? ''
    return text === '' ? [] : [{ element, text, level: Number(element.localName.slice(1)) }]
  })
  // Many pages skip levels: number the ones they use.
  const levels = [...new Set(headings.map(({ level }) => level))].sort()
  return headings.map(({ element, text, level }) => ({ element, text, depth: levels.indexOf(level) }))
}

/**
 * The index of the heading of the section at a line of the iframe; -1 above the first heading.
 * @param tops where each heading begins, in pixels from the top of the iframe
 */
export function headingAt(tops: readonly number[], line: number): number {
  return tops.findLastIndex((top) => top <= line)
}

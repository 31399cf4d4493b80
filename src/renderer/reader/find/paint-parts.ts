import { textOf } from '#shared/text/text.ts'
import { type FindOptions, searchable } from './find.ts'

/** The name of the marks in the window's own registry. */
const NAME = 'part-match'

let sheet: CSSStyleSheet | null = null

/** Gives the marks the colours of the theme; such rules cannot use the theme's variables. */
export function colourPartMarks(): void {
  if (sheet === null) {
    sheet = new CSSStyleSheet()
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  }
  const style = getComputedStyle(document.documentElement)
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim()
  const isForced = window.matchMedia('(forced-colors: active)').matches
  const words = isForced
    ? 'color: HighlightText; background-color: Highlight'
    : `color: ${token('ink')}; background-color: ${token('found')}`
  // The lines of a title are so close that a mark covers the ends of the letters above it.
  const title = isForced ? '' : `background-color: color-mix(in srgb, ${token('found')} 50%, transparent)`
  sheet.replaceSync(`::highlight(${NAME}) { ${words} } [data-heading]::highlight(${NAME}) { ${title} }`)
}

/** Marks what was found in the title and in the notes that are displayed on a page. @returns removes the marks */
export function paintParts(page: Element, query: string, options: FindOptions): () => void {
  const ranges: Range[] = []
  for (const part of page.querySelectorAll('[data-heading], [data-note]'))
    ranges.push(...rangesIn(part, query, options))
  CSS.highlights.set(NAME, new Highlight(...ranges))
  return () => void CSS.highlights.delete(NAME)
}

/** The places of the words in the text of an element, whatever mark-up is within them. */
function rangesIn(element: Element, query: string, options: FindOptions): Range[] {
  const { text, map } = textOf(element)
  return searchable(text)
    .find(query, options)
    .flatMap(({ start, end }) => {
      const nodes = map.rangeAt(start, end)
      if (nodes === null) return []
      const range = document.createRange()
      range.setStart(nodes.startNode, nodes.startOffset)
      range.setEnd(nodes.endNode, nodes.endOffset)
      return [range]
    })
}

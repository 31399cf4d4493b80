import { type FindOptions, searchable } from './find.ts'

/** The name of the marks in the window's own registry. */
const NAME = 'note-match'

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
  sheet.replaceSync(`::highlight(${NAME}) { ${words} }`)
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
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const nodes: { readonly node: Node; readonly start: number }[] = []
  let text = ''
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    nodes.push({ node, start: text.length })
    text += node.nodeValue ?? ''
  }
  const pointAt = (offset: number) => {
    const { node, start } = nodes.findLast((each) => each.start <= offset) as { node: Node; start: number }
    return [node, offset - start] as const
  }
  return searchable(text)
    .find(query, options)
    .map(({ start, end }) => {
      const range = document.createRange()
      range.setStart(...pointAt(start))
      const [node, offset] = pointAt(end - 1)
      range.setEnd(node, offset + 1)
      return range
    })
}

import type { HighlightView } from '#shared/views.ts'
import { layered, overlaps } from './layers.ts'
import type { Opened } from './opened.ts'

/** Names of the frame's highlights begin so; the rules for them are ours alone. */
const MARK = 'mark-'
const BENEATH = 'beneath-'
const FOUND = 'found'
/** Priorities are 32-bit integers: a larger number would come out below all. */
const ABOVE_ALL = 2 ** 31 - 1

/** A sheet of the frame's own for the rules of its highlights. */
function sheetOf({ document, window }: Opened): CSSStyleSheet {
  const [known] = document.adoptedStyleSheets
  if (known !== undefined) return known
  const sheet = new window.CSSStyleSheet()
  document.adoptedStyleSheets = [sheet]
  return sheet
}

/** The colours of the frame's theme, by value: in Chrome 114 a highlight's rule does not see the page's properties. */
function tokensOf({ document, window }: Opened): (name: string) => string {
  const style = window.getComputedStyle(document.documentElement)
  return (name) => style.getPropertyValue(`--${name}`).trim()
}

/**
 * Paints highlights over the text without touching the document: one entry in the frame's registry for each, named
 * `mark-<id>`, whose range is the whole passage. To be done again when the theme changes.
 */
export function paint(opened: Opened, highlights: readonly HighlightView[], chosen: string | null): void {
  const { window } = opened
  const registry = window.CSS.highlights
  for (const name of [...registry.keys()]) if (name.startsWith(MARK) || name.startsWith(BENEATH)) registry.delete(name)
  const token = tokensOf(opened)
  const rules = [`::highlight(${FOUND}) { background-color: ${token('found')}; }`]
  const layers = layered(highlights)
  for (const [priority, layer] of layers.entries()) {
    const range = opened.rangeAt(layer.start, layer.end)
    if (range === null) continue
    const mark = new window.Highlight(range)
    mark.priority = priority
    registry.set(`${MARK}${layer.id}`, mark)
    const line = layer.id === chosen ? 3 : layer.note !== '' ? 2 : 0
    const underline = line > 0 ? `text-decoration: underline ${line}px ${token(`edge-${layer.colour}`)};` : ''
    rules.push(`::highlight(${MARK}${layer.id}) { background-color: ${token(`mark-${layer.colour}`)}; ${underline} }`)
  }
  const beneath = new Map<number, Range[]>()
  for (const { start, end, colour } of overlaps(layers)) {
    const range = opened.rangeAt(start, end)
    if (range !== null) beneath.set(colour, [...(beneath.get(colour) ?? []), range])
  }
  for (const [colour, ranges] of beneath) {
    const lines = new window.Highlight(...ranges)
    lines.priority = layers.length
    registry.set(`${BENEATH}${colour}`, lines)
    rules.push(`::highlight(${BENEATH}${colour}) { text-decoration: underline double 2px ${token(`edge-${colour}`)}; }`)
  }
  sheetOf(opened).replaceSync(rules.join('\n'))
}

/** Shows where a search led, until it is taken away. @returns the way to take it away */
export function flash(opened: Opened, start: number, end: number): () => void {
  const range = opened.rangeAt(start, end)
  if (range === null) return () => undefined
  const found = new opened.window.Highlight(range)
  found.priority = ABOVE_ALL
  opened.window.CSS.highlights.set(FOUND, found)
  return () => {
    opened.window.CSS.highlights.delete(FOUND)
  }
}

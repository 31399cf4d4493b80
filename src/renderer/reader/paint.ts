import type { HighlightView } from '#shared/views.ts'
import { layered, overlaps } from './layers.ts'
import type { Opened } from './opened.ts'
import { sheetOf, tokensOf } from './sheets.ts'

/** Names of the frame's highlights begin so; the rules for them are ours alone. */
const MARK = 'mark-'
const BENEATH = 'beneath-'
const FOUND = 'found'
const MATCH = 'match'
const MATCH_HERE = 'match-here'
/** Priorities are 32-bit integers: a larger number would come out below all. */
const ABOVE_ALL = 2 ** 31 - 1

/** Where the system gives the colours there is one for marks: they differ by their lines. */
const LINES = ['solid', 'double', 'dashed', 'dotted', 'wavy'] as const
const forced = window.matchMedia('(forced-colors: active)')

/**
 * Paints highlights over the text without touching the document: one entry in the frame's registry for each, named
 * `mark-<id>`, whose range is the whole passage. To be done again when the theme changes.
 */
export function paint(opened: Opened, highlights: readonly HighlightView[], chosen: string | null): void {
  const { window } = opened
  const registry = window.CSS.highlights
  for (const name of [...registry.keys()]) if (name.startsWith(MARK) || name.startsWith(BENEATH)) registry.delete(name)
  const token = tokensOf(opened)
  const rules: string[] = []
  const layers = layered(highlights)
  for (const [priority, layer] of layers.entries()) {
    const range = opened.rangeAt(layer.start, layer.end)
    if (range === null) continue
    const mark = new window.Highlight(range)
    mark.priority = priority
    registry.set(`${MARK}${layer.id}`, mark)
    const line = layer.id === chosen ? 3 : layer.note !== '' ? 2 : 0
    const underline = forced.matches
      ? `color: MarkText; text-decoration: underline ${LINES[layer.colour - 1]} ${Math.max(1, line)}px MarkText;`
      : line > 0
        ? `text-decoration: underline ${line}px ${token(`edge-${layer.colour}`)};`
        : ''
    // Captions and references to notes are set in paler colours: on a mark they are as dark as the text.
    const words = forced.matches ? '' : `color: ${token('ink')};`
    rules.push(
      `::highlight(${MARK}${layer.id}) { background-color: ${token(`mark-${layer.colour}`)}; ${words} ${underline} }`,
    )
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
  sheetOf(opened, 'marks').replaceSync(rules.join('\n'))
  const words = forced.matches ? 'color: HighlightText' : `color: ${token('ink')}`
  const here = `background-color: ${token('rubric')}; color: ${token('rubric-on')}`
  sheetOf(opened, 'found').replaceSync(
    [
      `::highlight(${FOUND}), ::highlight(${MATCH}) { background-color: ${token('found')}; ${words}; }`,
      `::highlight(${MATCH_HERE}) { ${here}; }`,
    ].join('\n'),
  )
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

/** Shows what was found in the article, and which of it one is at; none: shows nothing any more. */
export function showMatches(
  opened: Opened,
  matches: readonly { readonly start: number; readonly end: number }[],
  at: number,
): void {
  const { CSS, Highlight } = opened.window
  const ranges = matches.map(({ start, end }) => opened.rangeAt(start, end))
  const here = ranges[at] ?? null
  const others = new Highlight(...ranges.filter((range) => range !== null))
  others.priority = ABOVE_ALL - 1
  CSS.highlights.set(MATCH, others)
  CSS.highlights.delete(MATCH_HERE)
  if (here === null) return
  const one = new Highlight(here)
  one.priority = ABOVE_ALL
  CSS.highlights.set(MATCH_HERE, one)
}

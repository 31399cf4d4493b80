import type { HighlightView } from '#shared/views/highlights.ts'
import type { FrameDocument } from '../frame/frame-document.ts'
import { flatten, layersOf, type TopStretch, type Underline } from '../frame/layers.ts'
import { sheetOf, tokensOf } from '../frame/sheets.ts'

/** Names of our highlights in the iframe's registry; only our own rules use them. */
const MARK = 'mark-'
const BENEATH = 'beneath-'
const FLASH = 'flash'
const MATCH = 'match'
const MATCH_HERE = 'match-here'
/** Priorities are 32-bit integers: a larger number would wrap around to the lowest. */
const ABOVE_ALL = 2 ** 31 - 1

/** In forced colours there is only one colour for marks, so each mark has a line of its own style. */
const LINES = ['solid', 'double', 'dashed', 'dotted', 'wavy'] as const
const COLOURS = [1, 2, 3, 4, 5] as const
/** The width of a mark's underline in pixels, by the end of its name. */
const ACTIVE = '-chosen'
const STATES = { '': 0, '-noted': 2, [ACTIVE]: 3 } as const

/** The ranges painted under one name, by their start: no two overlap. */
interface Layer {
  readonly mark: Highlight
  readonly ranges: Map<number, { readonly end: number; readonly range: Range }>
}

const painted = new WeakMap<FrameDocument, Map<string, Layer>>()
const flat = new WeakMap<
  readonly HighlightView[],
  { readonly tops: readonly TopStretch[]; readonly underlines: readonly Underline[] }
>()

/**
 * Paints highlights over the text without changing the document. The iframe's registry has one name for each colour and
 * state, because the browser sorts and matches names with every repaint. Overlaps are flattened first, so that each
 * stretch shows its top highlight, and only stretches that have changed are added or removed.
 */
export function paint(frame: FrameDocument, highlights: readonly HighlightView[], activeId: string | null): void {
  const { tops, underlines } = flat.get(highlights) ?? flatten(layersOf(highlights))
  flat.set(highlights, { tops, underlines })
  const stretches = new Map<string, Map<number, number>>()
  const add = (name: string, start: number, end: number) => {
    const ends = stretches.get(name) ?? new Map<number, number>()
    stretches.set(name, ends.set(start, end))
  }
  for (const { start, end, layer } of tops) {
    const state = layer.id === activeId ? ACTIVE : layer.note !== '' ? '-noted' : ''
    add(`${MARK}${layer.colour}${state}`, start, end)
  }
  for (const { start, end, colour } of underlines) add(`${BENEATH}${colour}`, start, end)
  const layers = painted.get(frame) ?? new Map<string, Layer>()
  painted.set(frame, layers)
  for (const name of new Set([...layers.keys(), ...stretches.keys()]))
    repaint(frame, layers, name, stretches.get(name) ?? NOTHING)
}

const NOTHING: ReadonlyMap<number, number> = new Map()

function repaint(
  frame: FrameDocument,
  layers: Map<string, Layer>,
  name: string,
  stretches: ReadonlyMap<number, number>,
): void {
  const { CSS, Highlight } = frame.window
  const { mark, ranges } = layers.get(name) ?? { mark: new Highlight(), ranges: new Map() }
  for (const [start, { end, range }] of ranges) {
    if (stretches.get(start) === end) continue
    mark.delete(range)
    ranges.delete(start)
  }
  for (const [start, end] of stretches) {
    if (ranges.has(start)) continue
    const range = frame.rangeAt(start, end)
    if (range === null) continue
    mark.add(range)
    ranges.set(start, { end, range })
  }
  if (ranges.size === 0) {
    CSS.highlights.delete(name)
    layers.delete(name)
  } else if (!layers.has(name)) {
    // An underline is drawn over the mark that hides its layer, and the active highlight over both.
    mark.priority = name.endsWith(ACTIVE) ? 2 : name.startsWith(BENEATH) ? 1 : 0
    CSS.highlights.set(name, mark)
    layers.set(name, { mark, ranges })
  }
}

/** Gives marks and matches the colours of the theme; call it again when the theme changes. */
export function colourMarks(frame: FrameDocument): void {
  const token = tokensOf(frame)
  const ink = token('ink')
  const forced = frame.window.matchMedia('(forced-colors: active)')
  const rules = COLOURS.flatMap((colour) => {
    const edge = token(`edge-${colour}`)
    const marks = Object.entries(STATES).map(([state, line]) => {
      const underline = forced.matches
        ? `color: MarkText; text-decoration: underline ${LINES[colour - 1]} ${Math.max(1, line)}px MarkText;`
        : line > 0
          ? `text-decoration: underline ${line}px ${edge};`
          : ''
      // Captions and references to notes have paler colours: on a mark they are as dark as the text.
      const words = forced.matches ? '' : `color: ${ink};`
      return `::highlight(${MARK}${colour}${state}) { background-color: ${token(`mark-${colour}`)}; ${words} ${underline} }`
    })
    return [...marks, `::highlight(${BENEATH}${colour}) { text-decoration: underline double 2px ${edge}; }`]
  })
  sheetOf(frame, 'marks').replaceSync(rules.join('\n'))
  const words = forced.matches ? 'color: HighlightText' : `color: ${ink}`
  const currentMatch = `background-color: ${token('rubric')}; color: ${token('rubric-on')}`
  sheetOf(frame, 'matches').replaceSync(
    [
      `::highlight(${FLASH}), ::highlight(${MATCH}) { background-color: ${token('found')}; ${words}; }`,
      `::highlight(${MATCH_HERE}) { ${currentMatch}; }`,
    ].join('\n'),
  )
}

/** Marks the match that a search opened. @returns removes the mark */
export function flash(frame: FrameDocument, start: number, end: number): () => void {
  const range = frame.rangeAt(start, end)
  if (range === null) return () => undefined
  const mark = new frame.window.Highlight(range)
  mark.priority = ABOVE_ALL
  frame.window.CSS.highlights.set(FLASH, mark)
  return () => {
    frame.window.CSS.highlights.delete(FLASH)
  }
}

/** Marks all matches of a search in the article, and the current one differently. @param at index of the current match */
export function showMatches(
  frame: FrameDocument,
  matches: readonly { readonly start: number; readonly end: number }[],
  at: number,
): void {
  const { CSS, Highlight } = frame.window
  const ranges = matches.map(({ start, end }) => frame.rangeAt(start, end))
  const current = ranges[at] ?? null
  const all = new Highlight(...ranges.filter((range) => range !== null))
  all.priority = ABOVE_ALL - 1
  CSS.highlights.set(MATCH, all)
  CSS.highlights.delete(MATCH_HERE)
  if (current === null) return
  const one = new Highlight(current)
  one.priority = ABOVE_ALL
  CSS.highlights.set(MATCH_HERE, one)
}

import type { HighlightView } from '#shared/views.ts'
import type { FrameDocument } from '../frame/frame-document.ts'
import { flatten, layersOf, type TopStretch, type Underline } from '../frame/layers.ts'
import { sheetOf, tokensOf } from '../frame/sheets.ts'

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
const COLOURS = [1, 2, 3, 4, 5] as const
/** How a mark's line is drawn, by what follows the colour in its name; in pixels. */
const CHOSEN = '-chosen'
const STATES = { '': 0, '-noted': 2, [CHOSEN]: 3 } as const

/** What is painted under one name: each range by where it begins, as none overlaps another. */
interface Layer {
  readonly mark: Highlight
  readonly ranges: Map<number, { readonly end: number; readonly range: Range }>
}

const painted = new WeakMap<FrameDocument, Map<string, Layer>>()
const flat = new WeakMap<
  readonly HighlightView[],
  { readonly tops: readonly TopStretch[]; readonly covered: readonly Underline[] }
>()

/**
 * Paints highlights over the text without touching the document. There is one name in the frame's registry for each
 * colour and state: the browser sorts and matches names with every repaint. Overlaps are made flat beforehand, each
 * stretch being its topmost highlight's, and only stretches that are not painted yet, or no more, are put or taken away.
 */
export function paint(frame: FrameDocument, highlights: readonly HighlightView[], chosen: string | null): void {
  const { tops, covered } = flat.get(highlights) ?? flatten(layersOf(highlights))
  flat.set(highlights, { tops, covered })
  const wanted = new Map<string, Map<number, number>>()
  const want = (name: string, start: number, end: number) => {
    const stretches = wanted.get(name) ?? new Map<number, number>()
    wanted.set(name, stretches.set(start, end))
  }
  for (const { start, end, layer } of tops) {
    const state = layer.id === chosen ? CHOSEN : layer.note !== '' ? '-noted' : ''
    want(`${MARK}${layer.colour}${state}`, start, end)
  }
  for (const { start, end, colour } of covered) want(`${BENEATH}${colour}`, start, end)
  const layers = painted.get(frame) ?? new Map<string, Layer>()
  painted.set(frame, layers)
  for (const name of new Set([...layers.keys(), ...wanted.keys()]))
    repaint(frame, layers, name, wanted.get(name) ?? NOTHING)
}

const NOTHING: ReadonlyMap<number, number> = new Map()

function repaint(
  frame: FrameDocument,
  layers: Map<string, Layer>,
  name: string,
  wanted: ReadonlyMap<number, number>,
): void {
  const { CSS, Highlight } = frame.window
  const { mark, ranges } = layers.get(name) ?? { mark: new Highlight(), ranges: new Map() }
  for (const [start, { end, range }] of ranges) {
    if (wanted.get(start) === end) continue
    mark.delete(range)
    ranges.delete(start)
  }
  for (const [start, end] of wanted) {
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
    // Its line is drawn over the mark that hides the layer; that of the one the keys act on over both.
    mark.priority = name.endsWith(CHOSEN) ? 2 : name.startsWith(BENEATH) ? 1 : 0
    CSS.highlights.set(name, mark)
    layers.set(name, { mark, ranges })
  }
}

/** Gives marks and matches the colours of the theme; to be done again when it changes. */
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
      // Captions and references to notes are set in paler colours: on a mark they are as dark as the text.
      const words = forced.matches ? '' : `color: ${ink};`
      return `::highlight(${MARK}${colour}${state}) { background-color: ${token(`mark-${colour}`)}; ${words} ${underline} }`
    })
    return [...marks, `::highlight(${BENEATH}${colour}) { text-decoration: underline double 2px ${edge}; }`]
  })
  sheetOf(frame, 'marks').replaceSync(rules.join('\n'))
  const words = forced.matches ? 'color: HighlightText' : `color: ${ink}`
  const here = `background-color: ${token('rubric')}; color: ${token('rubric-on')}`
  sheetOf(frame, 'found').replaceSync(
    [
      `::highlight(${FOUND}), ::highlight(${MATCH}) { background-color: ${token('found')}; ${words}; }`,
      `::highlight(${MATCH_HERE}) { ${here}; }`,
    ].join('\n'),
  )
}

/** Shows where a search led, until it is taken away. @returns the way to take it away */
export function flash(frame: FrameDocument, start: number, end: number): () => void {
  const range = frame.rangeAt(start, end)
  if (range === null) return () => undefined
  const found = new frame.window.Highlight(range)
  found.priority = ABOVE_ALL
  frame.window.CSS.highlights.set(FOUND, found)
  return () => {
    frame.window.CSS.highlights.delete(FOUND)
  }
}

/** Shows what was found in the article, and which of it one is at; none: shows nothing any more. */
export function showMatches(
  frame: FrameDocument,
  matches: readonly { readonly start: number; readonly end: number }[],
  at: number,
): void {
  const { CSS, Highlight } = frame.window
  const ranges = matches.map(({ start, end }) => frame.rangeAt(start, end))
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

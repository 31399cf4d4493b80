import type { Anchor, Highlight, Quote } from './model.ts'

/**
 * Describing a passage and finding it again: TextQuoteSelector and TextPositionSelector of the W3C Web Annotation
 * model. Positions are UTF-16 units into article.txt. Never silently wrong: what cannot be told apart is lost.
 */

/** Units of context kept on each side: Hypothesis keeps as many. */
const CONTEXT = 32
/** A shorter quotation stands in too many places by chance: it needs context even where it stands only once. */
const SHORT = 16
/** Share of the context that must agree, counted outwards from the passage, where context has to decide. */
const AGREES = 0.25

export interface Range {
  readonly start: number
  readonly end: number
}

export type Found =
  | ({ readonly state: 'exact' | 'moved' } & Range)
  | { readonly state: 'lost'; readonly start: null; readonly end: null }

const lost: Found = { state: 'lost', start: null, end: null }

/** A passage with its context; context never begins or ends within a surrogate pair. */
export function describe(text: string, start: number, end: number): Quote {
  let from = Math.max(0, start - CONTEXT)
  if (isLow(text, from)) from += 1
  let to = Math.min(text.length, end + CONTEXT)
  if (isLow(text, to)) to -= 1
  return { exact: text.slice(start, end), prefix: text.slice(from, start), suffix: text.slice(end, to) }
}

/**
 * Where a quotation stands in a text: `exact` where it stood (`hint`), `moved` elsewhere, or `lost`. The text found is
 * always the quotation, unit by unit.
 */
export function find(text: string, quote: Quote, hint: Range | null): Found {
  const { exact } = quote
  if (exact === '') return lost
  if (hint !== null && text.slice(hint.start, hint.end) === exact) {
    // The same words at the same place, unless their surroundings say that they are other words and the place is taken.
    if (agreement(text, hint.start, quote) > 0 || occurrences(text, exact, 2).length === 1) {
      return { state: 'exact', start: hint.start, end: hint.end }
    }
  }
  const starts = occurrences(text, exact, Number.POSITIVE_INFINITY)
  const start = starts.length === 1 ? only(text, starts[0] ?? 0, quote) : bestOf(text, starts, quote, hint)
  return start === null ? lost : { state: start === hint?.start ? 'exact' : 'moved', start, end: start + exact.length }
}

/** Takes highlights to a new version: each gets an anchor for it, found by its quotation; nothing else of it changes. */
export function carry(highlights: readonly Highlight[], version: number, text: string): Highlight[] {
  return highlights.map((highlight) => {
    const last = latest(highlight)
    const hint = last?.start != null && last.end !== null ? { start: last.start, end: last.end } : null
    const anchor: Anchor =
      highlight.kind === 'image'
        ? { start: hint?.start ?? null, end: hint?.end ?? null, state: hint === null ? 'lost' : 'exact', by: 'program' }
        : { ...find(text, highlight.quote, hint), by: 'program' }
    return { ...highlight, anchors: { ...highlight.anchors, [version]: anchor } }
  })
}

/** The anchor of the newest version that still had it; the one it was made on otherwise. */
function latest(highlight: Highlight): Anchor | undefined {
  const versions = Object.keys(highlight.anchors).sort((a, b) => Number(b) - Number(a))
  const held = versions.find((version) => highlight.anchors[version]?.start != null)
  return held === undefined ? undefined : highlight.anchors[held]
}

function only(text: string, start: number, quote: Quote): number | null {
  return quote.exact.length >= SHORT || agreement(text, start, quote) >= AGREES ? start : null
}

/** The occurrence whose surroundings agree best; null when none agrees enough, or two agree equally far from the hint. */
function bestOf(text: string, starts: readonly number[], quote: Quote, hint: Range | null): number | null {
  const scored = starts
    .map((start) => ({
      start,
      agrees: agreement(text, start, quote),
      away: hint === null ? 0 : Math.abs(start - hint.start),
    }))
    .sort((a, b) => b.agrees - a.agrees || a.away - b.away)
  const [first, second] = scored
  if (first === undefined || first.agrees < AGREES) return null
  // Equal surroundings: nearness may be chance, so it decides only where the context is whole.
  if (second !== undefined && second.agrees === first.agrees && (first.agrees < 1 || second.away === first.away))
    return null
  return first.start
}

/** How much of the context stands around a place, 0-1; a quotation without any context agrees everywhere. */
function agreement(text: string, start: number, { exact, prefix, suffix }: Quote): number {
  const whole = prefix.length + suffix.length
  if (whole === 0) return 1
  let before = 0
  while (before < prefix.length && text[start - 1 - before] === prefix[prefix.length - 1 - before]) before++
  const end = start + exact.length
  let after = 0
  while (after < suffix.length && text[end + after] === suffix[after]) after++
  return (before + after) / whole
}

function occurrences(text: string, exact: string, most: number): number[] {
  const starts: number[] = []
  for (let at = text.indexOf(exact); at !== -1 && starts.length < most; at = text.indexOf(exact, at + 1))
    starts.push(at)
  return starts
}

function isLow(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return at > 0 && at < text.length && unit >= 0xdc00 && unit <= 0xdfff
}

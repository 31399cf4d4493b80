/**
 * Describes a passage and finds it again: TextQuoteSelector and TextPositionSelector of the W3C Web Annotation model.
 * Positions are UTF-16 units into article.txt. Never silently wrong: a quotation that fits several places equally is
 * lost.
 */

/** Units of context on each side, as in Hypothesis. */
const CONTEXT = 32
/** A shorter quotation occurs in too many places by chance: it needs matching context even if it occurs once. */
const SHORT = 16
/**
 * Share of the context that must agree, counted outwards from the passage: a neighbouring word or two on both sides.
 */
const AGREES = 0.25
/** How much more of the context must agree than at any other place: less than a word (8 of 64 units) is chance. */
const CLEARLY = 0.125
/** Of equal places the nearest wins only if the next is this many times as far: an edit before both moves both. */
const NEARER = 4

/** The TextQuoteSelector that a highlight stores. */
interface Quote {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

export interface Range {
  readonly start: number
  readonly end: number
}

export type QuoteMatch =
  | ({ readonly state: 'exact' | 'moved' } & Range)
  | { readonly state: 'lost'; readonly start: null; readonly end: null }

const lost: QuoteMatch = { state: 'lost', start: null, end: null }

/** A passage with its context, which never begins or ends within a surrogate pair. */
export function describe(text: string, start: number, end: number): Quote {
  let from = Math.max(0, start - CONTEXT)
  if (splitsPair(text, from)) from += 1
  let to = Math.min(text.length, end + CONTEXT)
  if (splitsPair(text, to)) to -= 1
  return { exact: text.slice(start, end), prefix: text.slice(from, start), suffix: text.slice(end, to) }
}

/**
 * Finds a quotation in a text: `exact` at its old place (`hint`), `moved` elsewhere, or `lost`. The text there is
 * always the quotation, unit by unit.
 */
export function find(text: string, quote: Quote, hint: Range | null): QuoteMatch {
  const { exact } = quote
  if (exact === '') return lost
  const isAtHint = hint !== null && hint.start + exact.length === hint.end && text.startsWith(exact, hint.start)
  if (isAtHint && agreement(text, hint.start, quote) === 1) return { state: 'exact', ...rangeAt(hint.start, exact) }

  const starts = occurrences(text, exact)
  const at = isAtHint
    ? hintOrBetter(text, starts, quote, hint)
    : starts.length === 1
      ? onlyPlace(text, starts[0] ?? 0, quote)
      : bestPlace(text, starts, quote, hint)
  return at === null ? lost : { state: at === hint?.start ? 'exact' : 'moved', ...rangeAt(at, exact) }
}

/** The words are still at their old place. They stay there, unless another place has more of the context. */
function hintOrBetter(text: string, starts: readonly number[], quote: Quote, hint: Range): number | null {
  if (starts.length === 1) return hint.start
  const hintScore = agreement(text, hint.start, quote)
  const better = starts.some((start) => agreement(text, start, quote) > hintScore)
  if (better) return bestPlace(text, starts, quote, null)
  return hintScore >= AGREES ? hint.start : null
}

function onlyPlace(text: string, start: number, quote: Quote): number | null {
  return quote.exact.length >= SHORT || agreement(text, start, quote) >= AGREES ? start : null
}

/**
 * The one place whose context agrees enough and clearly more than at any other; if the whole context agrees at several,
 * the one that is by far the nearest. Null when there is none.
 */
function bestPlace(text: string, starts: readonly number[], quote: Quote, hint: Range | null): number | null {
  const scored = starts.map((start) => ({ start, agrees: agreement(text, start, quote) }))
  const [first, second] = scored.sort((a, b) => b.agrees - a.agrees)
  if (first === undefined || first.agrees < AGREES) return null
  if (second === undefined || first.agrees - second.agrees >= CLEARLY) return first.start
  if (first.agrees < 1) return null
  if (second.agrees < 1) return first.start
  return nearest(
    scored.filter(({ agrees }) => agrees === 1).map(({ start }) => start),
    hint,
  )
}

function nearest(starts: readonly number[], hint: Range | null): number | null {
  if (hint === null) return null
  const away = (start: number) => Math.abs(start - hint.start)
  const [first, second] = starts.toSorted((a, b) => away(a) - away(b))
  if (first === undefined || second === undefined) return first ?? null
  return away(first) * NEARER <= away(second) ? first : null
}

/** How much of the context surrounds a place, 0-1, counted outwards without a gap. */
function agreement(text: string, start: number, { exact, prefix, suffix }: Quote): number {
  const length = prefix.length + suffix.length
  // A quotation without context was a whole text, and agrees only with a whole text.
  if (length === 0) return text === exact ? 1 : 0
  let before = 0
  while (before < prefix.length && text[start - 1 - before] === prefix[prefix.length - 1 - before]) before++
  const end = start + exact.length
  let after = 0
  while (after < suffix.length && text[end + after] === suffix[after]) after++
  return (before + after) / length
}

/** Including overlapping ones. */
function occurrences(text: string, exact: string): number[] {
  const starts: number[] = []
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) starts.push(at)
  return starts
}

function rangeAt(start: number, exact: string): Range {
  return { start, end: start + exact.length }
}

function splitsPair(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)]
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}

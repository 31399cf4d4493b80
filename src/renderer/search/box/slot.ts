import { type FilterName, filterNames, isFilterName } from '#shared/query/names.ts'
import { type Atom, tokensOf } from '#shared/query/tokens.ts'

/** The part of a query before the caret that can be completed: the name of a filter, or its value. */
export interface Slot {
  /** Null while the name itself is typed. */
  readonly name: FilterName | null
  readonly typed: string
  /** What a choice replaces: offsets into the text. */
  readonly start: number
  readonly end: number
}

/** One letter begins too many words to be the beginning of a name. */
const LEAST_LETTERS = 2

/** What can be completed at the caret; null when nothing can. */
export function slotAt(text: string, caret: number): Slot | null {
  const before = text.slice(0, caret)
  const atom = openAtom(before)
  if (atom === null) return null
  const { name, value, isQuoted, valueSpan } = atom
  const place = { start: valueSpan.start, end: caret }
  if (name !== null) return isFilterName(name) ? { name, typed: value, ...place } : null
  if (isQuoted || !/^[a-z]+$/i.test(value) || value.length < LEAST_LETTERS) return null
  const typed = value.toLowerCase()
  return filterNames.some((each) => each.startsWith(typed)) ? { name: null, typed, ...place } : null
}

/** The last word or filter of a text if the next letter would belong to it. */
function openAtom(text: string): Atom | null {
  const last = tokensOf(text).at(-1)
  const grown = tokensOf(`${text}x`).at(-1)
  return last?.kind === 'atom' && last.end === text.length && last.start === grown?.start ? last : null
}

/** A text with what was chosen in a slot, and where the caret is then. */
export function fillSlot(
  text: string,
  { start, end, name }: Slot,
  insert: string,
): { readonly text: string; readonly caret: number } {
  const rest = text.slice(end)
  // Behind a value the next word begins; behind a name its value does.
  const blank = name === null || /^[\s)]/.test(rest) ? '' : ' '
  const before = `${text.slice(0, start)}${insert}${blank}`
  return { text: `${before}${rest}`, caret: before.length }
}

import type { CalendarWords } from './calendar-words.ts'

/** A part of a typed date. */
export type Token =
  | { readonly kind: 'number'; readonly text: string; readonly value: number }
  | {
      readonly kind: 'month'
      readonly text: string
      readonly numbers: ReadonlySet<number>
      readonly weekdays: ReadonlySet<number> | null
    }
  | { readonly kind: 'weekday'; readonly text: string; readonly numbers: ReadonlySet<number> }
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'sign'; readonly text: string }

const LETTER = /[\p{L}\p{M}]/u
const PART = /\d+|[\p{L}\p{M}]+|[^\s]/uy

/** The parts of a folded text; names of months, days of the week and halves of a day as one, however many words they have. */
export function tokensOf(text: string, words: CalendarWords): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const named = LETTER.test(text[at] ?? '') && !LETTER.test(text[at - 1] ?? '') ? nameAt(text, at, words) : null
    if (named !== null) {
      tokens.push(named)
      at += named.text.length
      continue
    }
    PART.lastIndex = at
    const part = PART.exec(text)?.[0]
    if (part !== undefined) tokens.push(tokenOf(part))
    at += part?.length ?? 1
  }
  return tokens
}

function tokenOf(text: string): Token {
  if (/^\d/.test(text)) return { kind: 'number', text, value: Number(text) }
  return LETTER.test(text) ? { kind: 'word', text } : { kind: 'sign', text }
}

/** The longest name that begins at a place of a text, and ends with a word there. */
function nameAt(text: string, at: number, { months, weekdays, periods }: CalendarWords): Token | null {
  let best = ''
  for (const names of [months, weekdays, periods])
    for (const name of names.keys())
      if (name.length > best.length && text.startsWith(name, at) && !LETTER.test(text[at + name.length] ?? ''))
        best = name
  const [numbers, days = null] = [months.get(best), weekdays.get(best)]
  if (numbers !== undefined) return { kind: 'month', text: best, numbers, weekdays: days }
  if (days !== null) return { kind: 'weekday', text: best, numbers: days }
  return best === '' ? null : { kind: 'word', text: best }
}

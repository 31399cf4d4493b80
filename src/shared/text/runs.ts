import { RUN, type RunKind, runKind, SPACED_LETTER } from './scripts.ts'

/**
 * Reading a text, or what was typed, as runs of letters and what joins them. `F-16`, `node.js` and `12,500` are one token
 * to their writer; here they are runs with a joint, or one number. For texts folded for reading (`READING`).
 */

export interface Run {
  /** As it is compared: a number without the signs that group it and with a full stop, initials without their stops. */
  readonly text: string
  readonly start: number
  readonly end: number
  readonly kind: RunKind
  /** Of a number or of initials that are written in several: these. */
  readonly parts: readonly string[]
}

const LETTER_OR_NUMBER = /[\p{L}\p{N}\p{M}]/u
const NO_PARTS: readonly string[] = []
const RUN_AT = new RegExp(RUN, 'gu')
/** `12,500`, `12 500.75`, `1,00,000`: at most thousands of millions of millions. */
const GROUPED =
  /(?!0)\d{1,3}(?:(?:,\d{2,3}){0,4},\d{3}|\.\d{3}(?:\.\d{3}){0,4}|'\d{3}(?:'\d{3}){0,4}| \d{3}(?: \d{3}){0,4})(?:[.,]\d{1,15})?(?![.,']?[\p{L}\p{N}\p{M}])/uy
/** `3.14`, `3,14`; no date and no version. */
const DECIMAL = /\d{1,15}[.,]\d{1,15}(?![.,']?[\p{L}\p{N}\p{M}])/uy
const letter = `(?!\\p{N}|\\p{M})${SPACED_LETTER}`
/** `U.S.`, `e.g.`: single letters, each with a full stop but perhaps the last. */
const INITIALS = new RegExp(`${letter}(?:\\.${letter}){1,7}(?!${SPACED_LETTER})`, 'uy')

/** The runs of a folded text, in order. */
export function runsOf(reading: string): Run[] {
  const runs: Run[] = []
  RUN_AT.lastIndex = 0
  for (let match = RUN_AT.exec(reading); match !== null; match = RUN_AT.exec(reading)) {
    const run = lexemeAt(reading, match.index, match[0])
    runs.push(run)
    RUN_AT.lastIndex = run.end
  }
  return runs
}

function lexemeAt(reading: string, start: number, text: string): Run {
  const first = text.charCodeAt(0)
  const next = reading.charCodeAt(start + text.length)
  // Most runs are words before a blank.
  if (first > 47 && first < 58) {
    if (next === 44 || next === 46 || next === 39 || next === 32) {
      const number = numberAt(reading, start)
      if (number !== null) return number
    }
  } else if (next === 46 && text.length <= 2) {
    const initials = matchAt(INITIALS, reading, start)
    if (initials !== null && reading.charAt(start - 1) !== '.') {
      // The last stop is theirs, unless a host goes on: `a.b.com`.
      const end = start + initials.length
      const isStop = reading.charAt(end) === '.' && !LETTER_OR_NUMBER.test(reading.charAt(end + 1))
      const parts = initials.split('.')
      return { text: parts.join(''), start, end: isStop ? end + 1 : end, kind: 'word', parts }
    }
  }
  return { text, start, end: start + text.length, kind: runKind(text), parts: NO_PARTS }
}

function numberAt(reading: string, start: number): Run | null {
  // Within `2.0.1` no number begins.
  if (/[.,']/.test(reading.charAt(start - 1)) && isDigit(reading, start - 2)) return null
  const grouped = matchAt(GROUPED, reading, start)
  const written = grouped ?? matchAt(DECIMAL, reading, start)
  if (written === null) return null
  const parts = written.split(/[.,' ]/)
  const decimals = grouped === null || isDecimal(grouped) ? (parts.at(-1) ?? '') : null
  const integer = decimals === null ? parts : parts.slice(0, -1)
  const text = decimals === null ? integer.join('') : `${integer.join('')}.${decimals}`
  return { text, start, end: start + written.length, kind: 'word', parts }
}

/** Whether a grouped number ends in decimals: its last sign is another than the first. */
function isDecimal(grouped: string): boolean {
  const marks = grouped.replace(/\d/g, '')
  return marks.at(-1) !== marks.charAt(0) || (grouped.split(/\D/).at(-1) ?? '').length !== 3
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}

/** Signs that join two runs into one token when nothing else is between them: those of addresses, dates, code, names. */
const SIGNS = /^[./:&=@_+~(#%?\\|^*]{1,3}$/
const DASHES = /^-{1,3}$/

/**
 * What joins two runs that follow each other: '' when they may be written as one word (`co-operative`, `didn't`), the
 * signs when these belong to the token (`node.js`), null when they are two tokens.
 */
export function jointOf(reading: string, before: Run, after: Run): string | null {
  const length = after.start - before.end
  if (length === 0 || length > 3 || before.kind !== 'word' || after.kind !== 'word') return null
  const first = reading.charCodeAt(before.end)
  // Most runs are followed by a blank.
  if (length === 1 && (first === 32 || first === 10)) return null
  const signs = reading.slice(before.end, after.start)
  if (DASHES.test(signs)) return isDigit(reading, before.end - 1) && isDigit(reading, after.start) ? '-' : ''
  if (signs === "'") return isDigit(reading, before.end - 1) && isDigit(reading, after.start) ? null : ''
  if (signs === ' & ' || signs === ' / ' || signs === ' = ') return signs.charAt(1)
  if (signs === ')(') return '('
  if (signs === ',') return isDigit(reading, before.end - 1) && isDigit(reading, after.start) ? '.' : null
  return SIGNS.test(signs) && !signs.startsWith('..') ? signs : null
}

export function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code > 47 && code < 58
}

const NUMBER = /^\d+(?:\.\d+)?$/
const AMOUNT = /^\d+(?:\.\d+)?\p{L}{0,3}$/u
const CURRENCY = /^\p{Sc}$/u

/** A run with a sign that makes another token of it: `C++`, `C#`, `.NET`, `$5`, `5%`, `@name`, `#tag`. */
export interface SignedRun {
  /** As it is compared: `$5` for `$ 5` and `5 $`. */
  readonly text: string
  readonly start: number
  readonly end: number
  readonly sign: 'currency' | 'percent' | 'before' | 'after'
}

/** A run with its sign, the one that says most; null when it has none. */
export function signedRun(reading: string, run: Run): SignedRun | null {
  return signedRuns(reading, run)[0] ?? null
}

/** A run with each of its signs: `@12%` has two. */
export function signedRuns(reading: string, run: Run): SignedRun[] {
  if (run.kind !== 'word') return []
  const amount = AMOUNT.test(run.text) ? signedNumber(reading, run) : null
  return [amount, signBefore(reading, run), signAfter(reading, run)].filter((signed) => signed !== null)
}

function signedNumber(reading: string, { text, start, end }: Run): SignedRun | null {
  const before = reading.charAt(start - 1) === ' ' ? start - 2 : start - 1
  const after = reading.charAt(end) === ' ' ? end + 1 : end
  const [sign, following] = [reading.charAt(before), reading.charAt(after)]
  // In `5 $6` and `5€ 6` the sign belongs to the number that it touches.
  const isOwn = CURRENCY.test(sign) && (before === start - 1 || !isDigit(reading, before - 1))
  // Of `$1.2bn` the first figure is no amount.
  if (/[.,']/.test(reading.charAt(end)) && isDigit(reading, end + 1)) return null
  if (isOwn) return { text: `${sign}${text}`, start: before, end, sign: 'currency' }
  if (CURRENCY.test(following) && !isDigit(reading, after + 1))
    return { text: `${following}${text}`, start, end: after + 1, sign: 'currency' }
  if (!NUMBER.test(text)) return null
  if (/^[%‰]$/.test(following)) return { text: `${text}${following}`, start, end: after + 1, sign: 'percent' }
  return null
}

/** Before a sign that begins a token: no letter, and no sign of an address. */
const FREE = /^[^\p{L}\p{N}\p{M}.@#&]?$/u
function signBefore(reading: string, { text, start, end }: Run): SignedRun | null {
  const sign = reading.charAt(start - 1)
  if (sign === '@' || sign === '#' || (sign === '.' && !isDigit(reading, start)))
    if (FREE.test(reading.charAt(start - 2))) return { text: `${sign}${text}`, start: start - 1, end, sign: 'before' }
  return null
}

function signAfter(reading: string, { text, start, end }: Run): SignedRun | null {
  const after = reading.charAt(end)
  if (after !== '+' && after !== '#') return null
  const isDouble = after === '+' && reading.charAt(end + 1) === '+'
  const to = end + (isDouble ? 2 : 1)
  // `x+y` is a token of its own; `C++11` is a kind of `C++`.
  if (!isDouble && LETTER_OR_NUMBER.test(reading.charAt(to))) return null
  return { text: `${text}${reading.slice(end, to)}`, start, end: to, sign: 'after' }
}

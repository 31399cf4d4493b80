import { fold } from './fold.ts'
import { isDigit, jointOf, type Run, runsOf, type SignedRun, signedRun } from './runs.ts'
import { SPACED_LETTER } from './scripts.ts'
import { letterSources } from './umlauts.ts'

/**
 * What was typed, as a pattern for folded texts (`foldText`). The index finds by terms (`tokenise.ts`), which say the same;
 * this says it of a text: for find in an article, phrases, what is marked, and the completion of topics.
 */

export interface PatternOptions {
  /**
   * `words`: it begins and ends where words do. `beginning`: its last word may go on, and is matched to its end.
   * `anywhere`: within words too.
   */
  readonly edges: 'words' | 'beginning' | 'anywhere'
  /** What a blank stands for: blanks, or (in a phrase) any signs and ends of blocks but no word. */
  readonly blanks: 'blanks' | 'signs'
  /** Whether capitals are others than small letters: the text must be folded so too. */
  readonly keepCase?: boolean
}

/** What is typed beyond this, in UTF-16 units, is not looked for: its beginning says enough. */
const LONGEST = 200

/** What may separate the words of a phrase: a full stop and a new block, a quotation mark, but no other word. */
const SIGNS = '[^\\p{L}\\p{N}\\p{M}]{1,12}'
const SIGNS_OR_NOTHING = '[^\\p{L}\\p{N}\\p{M}]{0,12}'
const BLANK = '[ \\n\\t\\r\\f]'
/** A hyphen, or the two parts apart, or as one word. */
const HYPHEN = `(?: ?-{1,3} ?|${BLANK}|'|)`
const WORD_BEFORE = `(?<!${SPACED_LETTER})`
const WORD_AFTER = `(?!${SPACED_LETTER})`

/** A run with its sign as it stands in what was typed. */
interface Atom {
  readonly run: Run
  readonly signed: SignedRun | null
  readonly start: number
  readonly end: number
}

/** The pattern of what was typed; null when nothing is before to look for. */
export function patternOf(typed: string, options: PatternOptions): RegExp | null {
  const reading = fold(typed.slice(0, LONGEST), { keepUmlauts: true, keepCase: options.keepCase === true })
  const atoms = atomsOf(reading)
  const [first, last] = [atoms[0], atoms.at(-1)]
  const isPhrase = options.blanks === 'signs'
  if (first === undefined || last === undefined) {
    if (isPhrase || reading.trim() === '') return null
    return new RegExp(literal(reading), 'gu')
  }
  let source = isPhrase ? '' : literal(reading.slice(0, first.start))
  const outer = { before: source !== '', after: false }
  for (const [at, atom] of atoms.entries()) {
    const next = atoms[at + 1]
    source += sourceOf(atom, options)
    if (next !== undefined) source += gapSource(reading, atom, next, isPhrase)
  }
  const rest = isPhrase ? '' : literal(reading.slice(last.end))
  outer.after = rest !== ''
  return new RegExp(
    `${outer.before ? '' : startOf(first, options)}${source}${rest}${outer.after ? '' : endOf(last, options)}`,
    'gu',
  )
}

function atomsOf(reading: string): Atom[] {
  let from = 0
  return runsOf(reading).map((run) => {
    const own = signedRun(reading, run)
    // A sign belongs to one run only.
    const signed = own !== null && own.start >= from ? own : null
    const { start, end } = signed ?? run
    from = end
    return { run, signed, start, end: Math.max(end, run.end) }
  })
}

function sourceOf({ run, signed }: Atom, options: PatternOptions): string {
  const word = run.kind === 'word' ? wordSource(run) : escapePattern(run.text)
  if (signed === null) return word
  const sign = escapePattern(signed.text.replace(run.text, ''))
  if (signed.sign === 'percent') return `${word} ?${sign}`
  if (signed.sign === 'before') return `${sign}${word}`
  if (signed.sign === 'after') return `${word}${sign}`
  // An amount ends with its number, unless it is being typed.
  const end = options.edges === 'words' ? NUMBER_AFTER : ''
  return `(?:${sign} ?${word}${end}|${NUMBER_BEFORE}${word} ?${sign}(?!\\p{N}))`
}

const NUMBER_BEFORE = '(?<!\\p{N}|\\p{N}[.,])'
const NUMBER_AFTER = `(?!${SPACED_LETTER}|[.,']\\p{N}| \\d{3}(?!${SPACED_LETTER}))`

const LETTERS_ALONE = /^\p{L}{2,8}$/u
/** Hyphens that may be within any word, and what stands for an apostrophe. */
const WITHIN = "['-]?"

function wordSource({ text }: Run): string {
  if (/^\d+(?:\.\d+)?$/.test(text)) return numberSource(text)
  const characters = [...text]
  const isFigure = characters.map((character) => /\p{N}/u.test(character))
  const between = (at: number) => (isFigure[at] && isFigure[at + 1] ? '' : WITHIN)
  const word = letterSources(characters, between)
  return LETTERS_ALONE.test(text) ? `(?:${word}|${characters.join('\\.')}\\.?)` : word
}

/** A number with the signs that may group it. */
function numberSource(text: string): string {
  const [integer = '', decimals] = text.split('.')
  const first = integer.length % 3 || 3
  const groups = [integer.slice(0, first), ...(integer.slice(first).match(/\d{3}/g) ?? [])]
  const grouped = integer.length > 3 && integer.length <= 18 ? groups.join("[,.' ]?") : integer
  return decimals === undefined ? grouped : `${grouped}[.,]${decimals}`
}

function gapSource(reading: string, before: Atom, after: Atom, isPhrase: boolean): string {
  const joint = before.end <= after.run.start ? jointOf(reading, before.run, after.run) : null
  const gap = reading.slice(before.end, Math.max(before.end, after.start))
  // Two letters may be initials.
  if (joint === '' && before.run.text.length + after.run.text.length === 2) return `(?:${HYPHEN}|\\.)`
  if (joint === '') return reading.charAt(before.run.end) === "'" ? WITHIN : HYPHEN
  if (joint === '-') return ' ?-{1,3} ?'
  if (joint === '.' && isDigit(reading, before.run.end - 1) && isDigit(reading, after.run.start)) return '[.,]'
  if (joint !== null) return /^[&/=]$/.test(joint) ? ` ?${escapePattern(joint)} ?` : escapePattern(gap)
  if (isPhrase && gap !== '') return before.run.kind === 'word' && after.run.kind === 'word' ? SIGNS : SIGNS_OR_NOTHING
  // Two words may be written with a hyphen.
  if (gap.trim() === '' && gap !== '') return `(?:${BLANK}{1,20}|-)`
  return literal(gap)
}

const QUOTE_OR_BLANK = /\s+|"|./gsu

/** Signs as they are, whatever blanks there are; a quotation mark may have one within, as French has. */
function literal(signs: string): string {
  return signs.replace(QUOTE_OR_BLANK, (part) => {
    if (/^\s/.test(part)) return `${BLANK}{1,20}`
    return part === '"' ? ' ?" ?' : escapePattern(part)
  })
}

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

function startOf({ run, signed }: Atom, { edges }: PatternOptions): string {
  if (edges === 'anywhere' || run.kind !== 'word') return ''
  // In `US$5` the sign is before the number, and in `5 €` the number begins by itself.
  if (signed?.sign === 'currency') return ''
  if (signed?.sign === 'before') return '(?<![\\p{L}\\p{N}\\p{M}.@#&])'
  return signed?.sign === 'percent' ? NUMBER_BEFORE : WORD_BEFORE
}

function endOf({ run, signed }: Atom, { edges }: PatternOptions): string {
  if (edges === 'anywhere' || run.kind !== 'word') return ''
  if (signed?.sign === 'currency' || signed?.sign === 'percent') return ''
  if (edges === 'beginning') return `(?:${SPACED_LETTER})*`
  if (signed?.sign === 'after') return signed.text.endsWith('++') ? '(?!\\+)' : `(?![+#])${WORD_AFTER}`
  return WORD_AFTER
}

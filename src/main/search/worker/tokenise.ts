import { fold, READING } from '#shared/text/fold.ts'
import { jointOf, type Run, runsOf, signedRun, signedRuns } from '#shared/text/runs.ts'
import { charactersOf, type RunKind } from '#shared/text/scripts.ts'
import { spellingsOf } from '#shared/text/umlauts.ts'

/**
 * Terms: what the index stores of a text, and what it is asked for. A token of several runs (`F-16`, `node.js`,
 * `2024-03-07`) is stored as its runs and, for each two that follow each other, as a term of both: a typed token is asked
 * for by these, so it never matches runs that lie apart. Which texts it matches says `pattern.ts`, which agrees.
 */

/** Nobody types a longer word; it would only fill the index. */
export const LONGEST = 60
/** The longest token that is stored as one word too: `mother-in-law` is `motherinlaw`. */
const MOST_RUNS = 5

/** A typed token, or a part of it. An article must have all of its `terms`; a word may be the beginning of a longer one. */
export interface Piece {
  readonly terms: readonly string[]
  readonly kind: RunKind
  /** Other spellings: an article may have all of one of these instead. */
  readonly or: readonly (readonly string[])[]
  /** Whether articles may have all terms and not the token: they must be looked at. */
  readonly isLoose: boolean
  /**
   * The words of a token that may be written apart (`co operative`), in each spelling; articles that have them must be
   * looked at.
   */
  readonly apart: readonly (readonly string[])[]
  /** As it was typed and folded: what texts that match look like (`pattern.ts`). */
  readonly text: string
}

/** The terms to index for a text. */
export function readTerms(text: string): string[] {
  const reading = fold(text, READING)
  const runs = runsOf(reading)
  const terms: string[] = []
  /** The runs that may be written as one word, up to the current one. */
  let word: Run[] = []
  for (const [at, run] of runs.entries()) {
    addRun(run, terms)
    for (const signed of signedRuns(reading, run)) terms.push(...spellings(signed.text))
    const next = runs[at + 1]
    const joint = next === undefined ? null : jointOf(reading, run, next)
    if (next !== undefined && joint !== null) terms.push(...pairTerms(run, joint, next))
    word.push(run)
    if (joint === '') continue
    if (word.length > 2 && word.length <= MOST_RUNS) terms.push(...spellings(word.map((each) => each.text).join('')))
    word = []
  }
  return terms
}

function addRun({ text, kind, parts }: Run, terms: string[]): void {
  if (kind === 'word') {
    terms.push(...spellings(text), ...parts)
    return
  }
  const characters = charactersOf(text)
  const size = kind === 'cjk' ? 2 : 3
  if (characters.length >= size) terms.push(...pieces(characters, size))
  // A shorter piece is searched as the beginning of a longer one; these find it at the end of a run.
  for (let length = Math.min(size - 1, characters.length); length > 0; length--)
    terms.push(characters.slice(-length).join(''))
}

function spellings(text: string): readonly string[] {
  return spellingsOf(text.length > LONGEST ? text.slice(0, LONGEST) : text)
}

/** The terms of two runs and what joins them; none when they are too long. */
function pairTerms(before: Run, joint: string, after: Run): readonly string[] {
  const text = `${before.text}${joint}${after.text}`
  return text.length > LONGEST ? [] : spellingsOf(text)
}

/** An amount of a few words is short. */
const LONGEST_AMOUNT = 40

/** Whether typed words are one token though a blank is between them: `12 500`, `€ 5`, `5 %`. */
export function isOneToken(text: string): boolean {
  if (text.length > LONGEST_AMOUNT) return false
  const reading = fold(text, READING)
  const [run, ...further] = runsOf(reading)
  if (run === undefined || further.length > 0) return false
  const { start, end } = signedRun(reading, run) ?? run
  return start === 0 && end === reading.length
}

/** The tokens of a typed text, and the runs that are no token together: an article must have every one. */
export function piecesOf(typed: string): Piece[] {
  const reading = fold(typed, READING)
  const runs = runsOf(reading)
  const tokens: Piece[] = []
  let token: Run[] = []
  let joints: string[] = []
  for (const [at, run] of runs.entries()) {
    const next = runs[at + 1]
    const joint = next === undefined ? null : jointOf(reading, run, next)
    token.push(run)
    if (joint !== null) {
      joints.push(joint)
      continue
    }
    tokens.push(token.length === 1 ? pieceOfRun(reading, run) : pieceOfToken(reading, token, joints))
    token = []
    joints = []
  }
  return tokens
}

function pieceOfRun(reading: string, run: Run): Piece {
  const { kind } = run
  const simple = { kind, or: [], isLoose: false, apart: [], text: reading.slice(run.start, run.end) }
  if (kind !== 'word') return { ...simple, terms: pieces(charactersOf(run.text), kind === 'cjk' ? 2 : 3) }
  const signed = signedRun(reading, run)
  const [term = '', ...further] = spellings(signed?.text ?? run.text)
  const text = signed === null ? simple.text : reading.slice(signed.start, signed.end)
  return { ...simple, text, terms: [term], or: further.map((other) => [other]) }
}

function pieceOfToken(reading: string, runs: readonly Run[], joints: readonly string[]): Piece {
  const [start, end] = [runs[0]?.start ?? 0, runs.at(-1)?.end ?? 0]
  const signed = [runs[0], runs.at(-1)].flatMap((run) => (run === undefined ? [] : (signedRun(reading, run) ?? [])))
  const pairs = runs.slice(1).map((run, at) => pairTerms(runs[at] as Run, joints[at] ?? '', run))
  const isIndexed = pairs.every((pair) => pair.length > 0)
  /** The terms in which umlauts are written in one of two ways. */
  const spelled = (way: 0 | -1) => {
    const words = isIndexed ? pairs : runs.map((run) => spellings(run.text))
    return [...signed.map(({ text }) => spellings(text)), ...words].map((each) => each.at(way) ?? '')
  }
  const [terms, long] = [spelled(0), spelled(-1)]
  const isWord = joints.every((joint) => joint === '')
  const isHyphened = runs.some((run, at) => joints[at] === '' && reading.charAt(run.end) === '-')
  const wordsIn = (way: 0 | -1) => runs.map((run) => spellings(run.text).at(way) ?? '')
  const oneWord = isWord && runs.length > 2 ? spellings(runs.map((run) => run.text).join('')) : []
  return {
    terms: [...new Set(terms)],
    kind: 'word',
    or: [...(long.join() === terms.join() ? [] : [long]), ...oneWord.map((each) => [each])],
    isLoose: runs.length > 2 || !isIndexed,
    apart: isWord && isHyphened ? [wordsIn(0), wordsIn(-1)] : [],
    text: reading.slice(
      Math.min(start, ...signed.map((each) => each.start)),
      Math.max(end, ...signed.map((each) => each.end)),
    ),
  }
}

/** Cuts a run into overlapping pieces of so many characters. A shorter run is one piece. */
function pieces(characters: readonly string[], size: number): string[] {
  if (characters.length <= size) return [characters.join('')]
  return Array.from({ length: characters.length - size + 1 }, (_, at) => characters.slice(at, at + size).join(''))
}

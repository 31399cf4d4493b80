import { MOST_CLOSEST } from '#shared/query/most-closest.ts'
import { type WordNode, wordsWithin } from '#shared/query/plan.ts'
import type { Word } from '#shared/query/tree.ts'
import { fold } from '#shared/text/fold.ts'
import { bestSlots } from '../best-slots.ts'
import { allFields, type Field, type HitFields } from '../fields.ts'
import { countOf, type Form, type ScoreSet } from '../score-set.ts'
import { rarity } from '../storage/rarity.ts'
import { emptyScores, type Scores } from '../storage/scoring.ts'
import { piecesOf } from '../tokenise.ts'
import { evaluate, joinTokens, type Parts } from './evaluate.ts'
import type { FunctionWords } from './languages/function-words.ts'

/** Where at least so many articles have everything, no others are offered. */
const ENOUGH = 10
/** So many parts of a query are looked at, in the order in which they were typed. A question has 10 to 30. */
const MOST_PARTS = 64
/** So many of them may be groups or phrases, which cost more. */
const MOST_GROUPS = 8
/** The words of a missing phrase, near or group, compared with the same words asked for as such. */
const LOOSE = 0.6
/** A word of function counts so much of what its rarity says. */
const FUNCTION_WORD = 0.3
/** Where some articles have everything, the others need so much of the weight of the query: of two words the rarer one. */
const LEAST_SHARE = 0.5

/** An article that has some of what was asked for, but not all: parts of a query, or only words of a phrase. */
export interface ClosestArticle {
  readonly slot: number
  readonly score: number
  readonly fields: HitFields
  /** The parts that it lacks, the rarest first. Never empty. */
  readonly missing: readonly WordNode[]
  /** The words not to mark: those that it does not have, and words of function where it has others. */
  readonly absent: ReadonlySet<string>
}

export interface Closest {
  /** The best first. */
  readonly articles: readonly ClosestArticle[]
  /** What to mark in their texts. */
  readonly forms: readonly Form[]
}

export const noClosest: Closest = { articles: [], forms: [] }

/** What the closest are searched with. */
export interface ClosestParts extends Parts {
  /** How many articles there are. */
  readonly articles: number
  readonly functionWords: FunctionWords
}

/** One part of the query, and the articles that have it. */
interface Measured {
  readonly node: WordNode
  readonly weight: number
  readonly isFunction: boolean
  /** By slot: whether the article has the part. */
  readonly has: Uint8Array
  /** The words that are marked where an article has the part. */
  readonly words: readonly string[]
}

/**
 * The articles that come closest to a query, where few or none have everything. What a query excludes, and its filters, hold
 * for them too. A phrase or group that an article lacks counts by its words.
 * @param full the articles that have everything
 * @param allowed by slot: 1 for the articles that the filters allow
 */
export function closestTo(query: WordNode, full: ScoreSet, allowed: Uint8Array, parts: ClosestParts): Closest {
  const fullCount = countOf(full)
  if (fullCount >= ENOUGH) return noClosest
  const [fields, nodes] = partsOf(query)
  const limits = nodes.filter((node) => node.kind === 'not' || node.kind === 'passed')
  const limit = limits.length === 0 ? null : evaluate({ kind: 'and', parts: limits }, fields, parts)
  const wanted = nodes.filter((node) => node.kind !== 'not' && node.kind !== 'passed')
  const { measured, total, forms } = measure(wanted, fields, parts)
  const fullWeight = measured.reduce((all, { weight }) => all + weight, 0)
  const least = fullCount === 0 || measured.length > 3 ? 0 : LEAST_SHARE * fullWeight
  // An article that has only words of function is no answer where others have more.
  const hasTelling = total.telling.includes(1)
  const isWanted = (slot: number) =>
    allowed[slot] === 1 &&
    (full.scores[slot] ?? 0) === 0 &&
    // Nobody knows whether it lacks the phrase.
    parts.budget.unlooked?.[slot] !== 1 &&
    (limit === null || (limit.scores[slot] ?? 0) > 0) &&
    (!hasTelling || total.telling[slot] === 1) &&
    (least === 0 || measured.reduce((all, { weight, has }) => all + weight * (has[slot] ?? 0), 0) >= least)
  measured.sort((a, b) => b.weight - a.weight)
  const functions = measured.filter(({ isFunction }) => isFunction)
  const closest = bestSlots(total.scores, { count: MOST_CLOSEST, isWanted }).flatMap((slot) => {
    const missing = measured.filter(({ has }) => has[slot] === 0)
    if (missing.length === 0) return []
    return [
      {
        ...{ slot, score: total.scores[slot] ?? 0, fields: { any: total.fields[slot] ?? 0, all: 0 } },
        missing: namesOf(missing),
        absent: new Set([...missing, ...(total.telling[slot] === 1 ? functions : [])].flatMap(({ words }) => words)),
      },
    ]
  })
  return { articles: closest, forms }
}

/** Looks for each part of a query, and adds up what articles have of them. */
function measure(wanted: readonly WordNode[], fields: readonly Field[], parts: ClosestParts) {
  const total: Total = { ...emptyScores(parts.size), telling: new Uint8Array(parts.size) }
  const forms: Form[] = []
  const measured: Measured[] = []
  const typed = wanted.map((node) => (node.kind === 'word' ? fold(node.text) : ''))
  const functionWords = parts.functionWords(typed)
  let groups = 0
  for (const [at, node] of wanted.entries()) {
    if (measured.length >= MOST_PARTS) break
    if (node.kind !== 'word' && ++groups > MOST_GROUPS) continue
    const set = evaluate(node, fields, parts)
    if (set === null) continue
    const isFunction = functionWords.has(typed[at] ?? '')
    const factor = factorOf(isFunction)
    const has = bitsBySlot(set)
    addTo(total, set, { factor, isFunction }, null)
    forms.push(...set.forms)
    // A phrase or group counts by its words where it is missing as a whole.
    const loose = looseWords(node)
    const looseFunctionWords = parts.functionWords(loose.map(({ text }) => fold(text)))
    for (const word of loose) {
      const looseSet = evaluate(word, fields, parts)
      if (looseSet === null) continue
      const isLooseFunction = looseFunctionWords.has(fold(word.text))
      addTo(total, looseSet, { factor: LOOSE * factorOf(isLooseFunction), isFunction: isLooseFunction }, has)
      if (!isLooseFunction) forms.push(...looseSet.forms)
    }
    const words = node.kind === 'word' ? set.forms.map(({ word }) => word) : []
    measured.push({ node, weight: factor * rarity(countBits(has), parts.articles), isFunction, has, words })
  }
  return { measured, total, forms }
}

/** The parts of the outermost AND, and the fields that all of them are limited to. */
function partsOf(query: WordNode): [readonly Field[], readonly WordNode[]] {
  if (query.kind === 'within' && query.part.kind === 'and') return [query.fields, joinTokens(query.part.parts)]
  return [allFields, query.kind === 'and' ? joinTokens(query.parts) : [query]]
}

/** By slot: whether an article is in a set. */
function bitsBySlot({ scores }: ScoreSet): Uint8Array {
  const slots = new Uint8Array(scores.length)
  for (let slot = 0; slot < slots.length; slot++) if (scores[slot] !== 0) slots[slot] = 1
  return slots
}

/** What articles have of a query. */
interface Total extends Scores {
  /** By slot: 1 for articles that have more than words of function. */
  readonly telling: Uint8Array
}

/** What a part of a query is worth. */
interface Worth {
  readonly factor: number
  readonly isFunction: boolean
}

const factorOf = (isFunction: boolean): number => (isFunction ? FUNCTION_WORD : 1)

/** Adds the scores of a set, but for some slots. */
function addTo(total: Total, set: ScoreSet, { factor, isFunction }: Worth, except: Uint8Array | null): void {
  for (let slot = 0; slot < total.scores.length; slot++) {
    const score = set.scores[slot] ?? 0
    if (score === 0 || except?.[slot] === 1) continue
    total.scores[slot] = (total.scores[slot] ?? 0) + factor * score
    total.fields[slot] = (total.fields[slot] ?? 0) | (set.fields[slot] ?? 0)
    if (!isFunction) total.telling[slot] = 1
  }
}

/** Of a longer text only the beginning is taken apart. */
const LONGEST_LOOSE = 1_000
/** Shorter parts of a token say nothing alone. */
const SHORTEST_LOOSE = 3

/**
 * What a part is looked for by where it is missing as a whole: the words of a phrase, those that hyphens join, the pieces
 * of a text without spaces. None for a single word, nor for what says nothing in parts (`F-16`, `2024-03-07`).
 */
function looseWords(node: WordNode): readonly Word[] {
  const texts = wordsWithin(node).flatMap((part) => {
    const text = part.text.slice(0, LONGEST_LOOSE)
    const pieces = piecesOf(text)
    if (part.kind === 'word' && node.kind !== 'word') return [text]
    if (part.kind === 'phrase' && pieces.every(({ kind }) => kind === 'word')) return text.split(/\s+/)
    return pieces.flatMap(({ kind, terms, apart: [words = []] }) =>
      kind === 'word' ? [...words, ...(pieces.length > 1 ? terms : [])].filter((word) => isLooseWord(word)) : terms,
    )
  })
  const distinct = [...new Set(texts.filter((text) => text !== ''))].slice(0, MOST_PARTS)
  if (node.kind === 'word' && distinct.length < 2) return []
  return distinct.map((text) => ({ kind: 'word', text, ending: 'whole' }))
}

function isLooseWord(word: string): boolean {
  return word.length >= SHORTEST_LOOSE && /^[\p{L}\p{M}]+$/u.test(word)
}

/** What to name of what an article lacks: words of function only where it lacks nothing else. */
function namesOf(missing: readonly Measured[]): readonly WordNode[] {
  const telling = missing.filter(({ isFunction }) => !isFunction)
  return (telling.length > 0 ? telling : missing).map(({ node }) => node)
}

function countBits(has: Uint8Array): number {
  let count = 0
  for (const bit of has) count += bit
  return count
}

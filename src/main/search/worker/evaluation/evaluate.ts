import { type WordNode, wordsWithin } from '#shared/query/plan.ts'
import type { Phrase, Word } from '#shared/query/tree.ts'
import type { Field } from '../fields.ts'
import {
  addSets,
  addSimilar,
  countOf,
  evenSet,
  intersect,
  intersectEach,
  isEmpty,
  limited,
  type ScoreSet,
} from '../score-set.ts'
import { isOneToken, piecesOf } from '../tokenise.ts'
import type { PhraseScope, PhraseSearch, TextBudget } from './phrases.ts'
import type { Depth } from './prefix-search.ts'
import type { TokenSearch } from './token-search.ts'

/** What a query is evaluated with. */
export interface Parts extends Omit<PhraseScope, 'fields'> {
  readonly tokens: TokenSearch
  readonly phrases: PhraseSearch
  readonly depth: Depth
  /** One more than the highest slot. */
  readonly size: number
  /** By slot: 1 for the articles of a set of the plan. */
  readonly passed: (set: number) => ArrayLike<number>
}

/** Articles that are found by a filter, or because they lack a word, come after those that have one. */
const LEAST_SCORE = 1e-3

/** The articles of a query's words; null when they are too few letters to mean anything. */
export function evaluate(node: WordNode, fields: readonly Field[], parts: Parts): ScoreSet | null {
  switch (node.kind) {
    case 'and':
      return evaluateAnd(node.parts, fields, parts)
    case 'or': {
      let set: ScoreSet | null = null
      for (const part of node.parts) {
        const next = evaluate(part, fields, parts)
        // One by one: a set is as long as the library, and a hostile query has hundreds.
        if (next !== null) set = set === null ? next : addSets(set, next)
      }
      return set
    }
    case 'not': {
      const excluded = evaluateExcluded(node.part, fields, parts)
      return excluded === null ? null : evenSet(parts.size, LEAST_SCORE, (slot) => (excluded.scores[slot] ?? 0) === 0)
    }
    case 'within':
      return evaluate(node.part, node.fields, parts)
    case 'passed': {
      const slots = parts.passed(node.set)
      return evenSet(parts.size, LEAST_SCORE, (slot) => slots[slot] === 1)
    }
    case 'word':
      return wordSet(node, fields, parts)
    case 'phrase':
      return phraseSet(node, fields, parts)
  }
}

/** The articles that have every part. The parts that only exclude or limit add nothing to the scores. */
function evaluateAnd(nodes: readonly WordNode[], fields: readonly Field[], parts: Parts): ScoreSet | null {
  let set: ScoreSet | null = null
  /** The parts for what comes next: only articles that have the parts so far are wanted. */
  const onlyIn = ({ scores }: ScoreSet): Parts => ({
    ...parts,
    isWanted: (slot) => scores[slot] !== 0 && parts.isWanted(slot),
  })
  for (const node of phrasesLast(joinTokens(nodes))) {
    if (node.kind === 'not' || node.kind === 'passed') continue
    const next = evaluate(node, fields, set === null ? parts : onlyIn(set))
    if (next !== null) set = set === null ? next : intersect([set, next])
    // Nothing more can be found; a hostile query has thousands of words.
    if (set !== null && isEmpty(set)) break
  }
  set = withJoinedWords(set, nodes, fields, parts)
  if (set !== null && isEmpty(set)) return set
  for (const node of nodes)
    if (node.kind === 'passed')
      set = limited(set ?? evenSet(parts.size, 1, () => true), { scores: parts.passed(node.set) }, 'those')
  for (const node of nodes) {
    if (node.kind !== 'not') continue
    const excluded = evaluateExcluded(node.part, fields, set === null ? parts : onlyIn(set))
    if (excluded !== null) set = limited(set ?? evenSet(parts.size, 1, () => true), excluded, 'rest')
  }
  return set
}

/** If fewer articles have the words, those that write two of them as one help. */
const FEW = 10
/** A question has more words, and says enough. */
const MOST_JOINED = 4
const LETTERS = /^[\p{L}\p{M}]+$/u

/**
 * Adds the articles that write two neighbouring words as one (`co operative`: cooperative, co-operative), as similar ones:
 * someone who types a blank seldom means it so.
 */
function withJoinedWords(
  set: ScoreSet | null,
  nodes: readonly WordNode[],
  fields: readonly Field[],
  parts: Parts,
): ScoreSet | null {
  const wanted = nodes.filter(({ kind }) => kind !== 'not' && kind !== 'passed')
  if (parts.depth !== 'typing' || wanted.length > MOST_JOINED || set === null || countOf(set) >= FEW) return set
  return wanted.reduce<ScoreSet>((all, node, at) => {
    const before = wanted[at - 1]
    if (
      node.kind !== 'word' ||
      before?.kind !== 'word' ||
      ![before.text, node.text].every((text) => LETTERS.test(text))
    )
      return all
    const text = before.text + node.text
    const joined: Word = { ...node, text, ending: text.length < LEAST_BEGINNING ? 'whole' : node.ending }
    const rest = wanted.filter((each) => each !== node && each !== before)
    const compound = intersectEach([joined, ...rest], (part) => evaluate(part, fields, { ...parts, depth: 'complete' }))
    if (compound === null || isEmpty(compound)) return all
    const added = addSimilar(all, compound)
    return { ...added, all: added.fields.map((bits, slot) => (all.scores[slot] === 0 ? bits : (all.all[slot] ?? 0))) }
  }, set)
}

/** The shortest word that may go on: shorter ones begin too many others. */
const LEAST_BEGINNING = 6

/** Words are looked up; texts are looked through for phrases, the fewer the better. */
function phrasesLast(nodes: readonly WordNode[]): readonly WordNode[] {
  const hasPhrase = (node: WordNode) => wordsWithin(node).some(({ kind }) => kind === 'phrase')
  return [...nodes.filter((node) => !hasPhrase(node)), ...nodes.filter(hasPhrase)]
}

/**
 * What a minus excludes is taken word for word: never words that are only similar. Articles that may have it and were not
 * looked at are excluded too.
 */
function evaluateExcluded(node: WordNode, fields: readonly Field[], parts: Parts): ScoreSet | null {
  const budget: TextBudget = { remaining: parts.budget.remaining, unlooked: null }
  const set = evaluate(node, fields, { ...parts, depth: 'complete', budget })
  const { unlooked } = budget
  parts.budget.remaining = budget.remaining
  if (set === null || unlooked === null) return set
  parts.budget.unlooked = parts.budget.unlooked?.map((bit, slot) => bit | (unlooked[slot] ?? 0)) ?? unlooked
  return { ...set, scores: set.scores.map((score, slot) => (unlooked[slot] === 1 ? 1 : score)) }
}

function wordSet({ text, ending }: Word, fields: readonly Field[], { tokens, depth }: Parts): ScoreSet | null {
  return tokens.find(text, ending, fields, depth)
}

/** Words that follow each other and are one token though a blank is between them (`12 500`, `€ 5`) as one. */
export function joinTokens(nodes: readonly WordNode[]): readonly WordNode[] {
  const joined: WordNode[] = []
  for (const node of nodes) {
    const before = joined.at(-1)
    const text = node.kind === 'word' && before?.kind === 'word' ? `${before.text} ${node.text}` : null
    if (text !== null && node.kind === 'word' && isOneToken(text)) joined[joined.length - 1] = { ...node, text }
    else joined.push(node)
  }
  return joined
}

function phraseSet({ text, near }: Phrase, fields: readonly Field[], parts: Parts): ScoreSet | null {
  if (piecesOf(text).length === 0) return null
  const { phrases, isWanted, budget } = parts
  const scope = { fields, isWanted, budget }
  return near === null ? phrases.find(text, scope) : phrases.findNear(text, near, scope)
}

import { planOf, wantedWords } from '#shared/query/plan.ts'
import { TYPING_HITS } from '#shared/query/typing-hits.ts'
import type { SearchAsk } from '../../types.ts'
import { allFields, type Field } from '../fields.ts'
import type { Index } from '../index.ts'
import { evenSet, limited, type ScoreSet } from '../score-set.ts'
import { createSlotSets } from '../slot-sets.ts'
import type { Texts } from '../texts.ts'
import { piecesOf } from '../tokenise.ts'
import { createAddresses } from './addresses.ts'
import { type Closest, closestTo, noClosest } from './closest.ts'
import { evaluate, type Parts } from './evaluate.ts'
import { createFieldReadings } from './field-readings.ts'
import { createArticleLanguages } from './languages/article-languages.ts'
import { type FunctionWords, functionWordsOf } from './languages/function-words.ts'
import { createPhraseSearch, type TextBudget } from './phrases.ts'
import { createPrefixSearch, type Depth } from './prefix-search.ts'
import { createTokenSearch } from './token-search.ts'

/** Finds the articles of a query among those that the filters allow. */
export interface ArticleFinder {
  /** @param onUnlooked called when texts that may have a phrase were not looked at */
  find(ask: SearchAsk, depth: Depth, onUnlooked?: () => void): ScoreSet
  /**
   * The articles that have most of a query, where few or none have everything.
   * @param full what `find` gave for it
   */
  closest(ask: SearchAsk, full: ScoreSet): Closest
  readonly functionWords: FunctionWords
  /** Call it when the index has changed. */
  forget(): void
}

/** A query of more words is not typed by hand; similar words are not looked up for it. */
const MOST_TYPED = 32
/** More words than these are a question, of which no title has most. */
const MOST_KEYWORDS = 4
/** Texts that are looked through for phrases: at each letter, and for more hits. A thousand take a quarter of a second. */
const TEXTS_WHILE_TYPING = 400
const TEXTS_AFTERWARDS = 5_000

export function createArticleFinder(index: Index, texts: Texts): ArticleFinder {
  const languages = createArticleLanguages(index, texts)
  const words = createPrefixSearch(index, languages, index.terms)
  const evenWords = createPrefixSearch(index, languages, index.evenTerms)
  const readings = createFieldReadings(index, texts)
  const addresses = createAddresses(index)
  const tokens = createTokenSearch(readings, words, addresses)
  const evenTokens = createTokenSearch(readings, evenWords, addresses)
  const phrases = createPhraseSearch(readings, words)
  const slotsOf = createSlotSets(index)

  /** A query of a single letter finds that letter as a word of its own, in short fields such as the title and the tags. */
  function findLetter({ query }: SearchAsk, fields: readonly Field[]): ScoreSet | null {
    const letter = wantedWords(query).findLast((each) => each.kind === 'word')
    if (letter === undefined) return null
    const terms = piecesOf(letter.text).flatMap((piece) => piece.terms)
    const head = fields.filter((field) => field !== 'text')
    return terms.length === 0 ? null : words.exactly(terms, head)
  }

  function partsOf(ask: SearchAsk, asked: Depth): Parts {
    const { query, passed = [] } = ask
    const count = wantedWords(query).length
    const allowed = slotsOf(ask.allowed)
    const isQuestion = count > MOST_KEYWORDS
    const depth = count > MOST_TYPED ? 'complete' : isQuestion && asked === 'typing' ? 'question' : asked
    return {
      ...{ phrases, depth, size: index.size() },
      budget: budgetFor(ask),
      isWanted: (slot) => allowed[slot] === 1,
      tokens: isQuestion ? evenTokens : tokens,
      passed: (set) => slotsOf(passed[set] ?? []),
    }
  }

  const functionWords: FunctionWords = (list) => functionWordsOf(list, languages.main())

  return {
    functionWords,
    find(ask, asked, onUnlooked) {
      const { query, allowed } = ask
      const parts = partsOf(ask, asked)
      const plan = planOf(query).words
      const fields = plan?.kind === 'within' ? plan.fields : allFields
      const set = (plan === null ? null : evaluate(plan, fields, parts)) ?? findLetter(ask, fields)
      if (parts.budget.unlooked !== null) onUnlooked?.()
      const slots = slotsOf(allowed)
      // What says nothing, such as a lone sign, limits nothing.
      if (set === null) return evenSet(index.size(), 1, (slot) => slots[slot] === 1)
      return limited(set, { scores: slots }, 'those')
    },
    closest(ask, full) {
      const plan = planOf(ask.query).words
      if (plan === null) return noClosest
      return closestTo(plan, full, slotsOf(ask.allowed), {
        ...partsOf(ask, 'typing'),
        articles: index.ids().length,
        functionWords,
      })
    },
    forget() {
      languages.forget()
      words.forget()
      evenWords.forget()
      phrases.forget()
    },
  }
}

/** Who waits for all texts waits for phrases too; a window that asks for more hits waits a little longer. */
function budgetFor({ texts, limit }: SearchAsk): TextBudget {
  const remaining = limit <= TYPING_HITS ? TEXTS_WHILE_TYPING : TEXTS_AFTERWARDS
  return { remaining: texts === 'all' ? Number.POSITIVE_INFINITY : remaining, unlooked: null }
}

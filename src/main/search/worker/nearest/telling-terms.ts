import type { SearchDocument } from '../../types.ts'
import { rarity } from '../storage/rarity.ts'
import { termsOf } from '../terms.ts'

/** So many letters of a text are read, about 8,000 words: what an article is about shows long before. */
export const MOST_LETTERS = 50_000
/** So many different terms of an article are weighed, the most frequent first: each costs a look into the index. */
const MOST_WEIGHED = 1_500
/** So many terms are compared. More add time and little else: the weights fall quickly. */
const MOST_TELLING = 40
/** A word of the title or of a topic counts as if the text had it so many times more. */
const IN_TITLE = 3
const IN_TOPIC = 2
/**
 * A term that the text has so many times is worth half of what it can be, and a term that it has once a fifth: a word
 * used once is seldom the subject.
 */
const HALF_WORTH = 2
/**
 * Terms are as rare as if the library had so many more articles, without them. In a library of a dozen articles the word
 * that three of them share would else count for little, and almost every other word is in one article alone.
 */
const ARTICLES_UNSEEN = 50

/** A term of the open article, and what it is worth: much if the article repeats it and few articles have it. */
export interface TellingTerm {
  readonly term: string
  readonly worth: number
  /** What to weigh the index's score with, so that a term counts by its worth. */
  readonly weight: number
  /** How many articles have it. */
  readonly count: number
}

/** What is known of the library. */
export interface Commonness {
  /** How many articles have a term. */
  count(term: string): number
  /** How many articles there are. */
  readonly articles: number
  /** How many of them are in the language of the open article. */
  readonly sameLanguage: number
}

/** How often a text has each of its terms. */
export function frequenciesOf(text: string): Map<string, number> {
  return addTerms(new Map(), text, 1)
}

/**
 * The terms that tell most of an article, the most telling first; also those that no other article has, as they tell how
 * much of the article a relative leaves out. Words of function need no list: a term that more than half of the articles
 * in the article's language have tells nothing, in any language and in a library of several.
 * @param text the beginning of its text
 */
export function tellingTerms(
  { title, tags }: Pick<SearchDocument, 'title' | 'tags'>,
  text: string,
  { count, articles, sameLanguage }: Commonness,
): readonly TellingTerm[] {
  const frequencies = frequenciesOf(text)
  addTerms(frequencies, title, IN_TITLE)
  for (const tag of tags) addTerms(frequencies, tag, IN_TOPIC)
  const frequent = [...frequencies].sort(([a, one], [b, two]) => two - one || (a < b ? -1 : 1)).slice(0, MOST_WEIGHED)
  const terms = frequent.flatMap(([term, frequency]) => {
    const having = count(term)
    if (having === 0 || having >= sameLanguage / 2 + 1) return []
    const worth =
      (frequency ** 2 / (frequency ** 2 + HALF_WORTH ** 2)) * rarity(having, articles + ARTICLES_UNSEEN) ** 2
    // A score of the index has the rarity among its own articles already.
    return [{ term, worth, weight: worth / rarity(having, articles), count: having }]
  })
  return terms.sort((a, b) => b.worth - a.worth || (a.term < b.term ? -1 : 1)).slice(0, MOST_TELLING)
}

function addTerms(frequencies: Map<string, number>, text: string, times: number): Map<string, number> {
  for (const term of termsOf(text)) frequencies.set(term, (frequencies.get(term) ?? 0) + times)
  return frequencies
}

import { wordsIn } from '../dom/elements.ts'
import { weightOf } from '../dom/prose.ts'
import { isThing, type Thing } from '../facts/json-ld.ts'
import type { PageFacts } from '../facts/page-facts.ts'

/** What a page states about who may read its text. */
export interface PaidText {
  /** Whether it says that the text is not free. That alone says nothing about what is there: subscribers see all of it. */
  readonly isPaid: boolean
  /** Whether it says that the text is free. */
  readonly isFree: boolean
  /** Whether the part that it names as paid is missing, or hardly there. */
  readonly isPartMissing: boolean
  /** How many words it says that the article has; null when it does not say. */
  readonly words: number | null
}

const MOST_PARTS = 10
/** Simple selectors only: a page may write any. */
const SELECTOR = /^[.#]?[a-z][\w-]{0,80}$/i
/** With less, in letters, the paid part is a notice. */
const LEAST_PART = 200
/** A book has fewer words. */
const MOST_WORDS = 1_000_000

/** Reads it before the page is changed. */
export function paidTextOf(document: Document, { stated, meta }: PageFacts): PaidText {
  const parts = stated.things.flatMap(({ hasPart }) => [hasPart].flat().slice(0, MOST_PARTS).filter(isThing))
  const paidParts = parts.filter(isNotFree)
  const tier = (meta('article:content_tier', 'og:article:content_tier') ?? '').toLowerCase()
  const marked = meta('isaccessibleforfree')?.toLowerCase()
  return {
    isPaid:
      stated.things.some(isNotFree) ||
      paidParts.length > 0 ||
      tier === 'locked' ||
      tier === 'metered' ||
      marked === 'false',
    isFree: isTrue(stated.article?.isAccessibleForFree),
    isPartMissing: paidParts.some((part) => isMissing(document, part)),
    words: wordsStated(stated.article),
  }
}

function isNotFree(thing: Thing): boolean {
  const value = [thing.isAccessibleForFree].flat()[0]
  return (
    value === false ||
    (typeof value === 'string' && /^(?:false|no|0|https?:\/\/schema\.org\/False)$/i.test(value.trim()))
  )
}

const isTrue = (value: unknown): boolean =>
  value === true || (typeof value === 'string' && /^true$/i.test(value.trim()))

function isMissing(document: Document, { cssSelector }: Thing): boolean {
  const selector = [cssSelector].flat()[0]
  if (typeof selector !== 'string' || !SELECTOR.test(selector.trim())) return false
  const elements = [...document.querySelectorAll(selector.trim())].slice(0, MOST_PARTS)
  return elements.reduce((sum, element) => sum + weightOf(wordsIn(element)), 0) < LEAST_PART
}

function wordsStated(article: Thing | null): number | null {
  const value = [article?.wordCount].flat()[0]
  const words = typeof value === 'string' && /^\d{1,7}$/.test(value.trim()) ? Number(value) : value
  return typeof words === 'number' && Number.isInteger(words) && words > 0 && words < MOST_WORDS ? words : null
}

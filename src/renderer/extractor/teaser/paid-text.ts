import { wordsIn } from '../dom/elements.ts'
import { weightOf } from '../dom/prose.ts'
import { isThing, type Thing, textIn } from '../facts/json-ld.ts'
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
  const paidParts = parts.filter((part) => isFree(part) === false)
  const tier = (meta('article:content_tier', 'og:article:content_tier') ?? '').toLowerCase()
  const marked = meta('isaccessibleforfree')?.toLowerCase()
  return {
    isPaid:
      stated.things.some((thing) => isFree(thing) === false) ||
      paidParts.length > 0 ||
      tier === 'locked' ||
      tier === 'metered' ||
      marked === 'false',
    isFree: stated.article !== null && isFree(stated.article) === true,
    isPartMissing: paidParts.slice(0, MOST_PARTS).some((part) => isMissing(document, part)),
    words: wordsStated(stated.article),
  }
}

/** What a thing says of being free to read, by a value or in words; null when it says neither. */
function isFree({ isAccessibleForFree }: Thing): boolean | null {
  const [value] = [isAccessibleForFree].flat()
  if (typeof value === 'boolean') return value
  const said = typeof value === 'string' ? value.trim() : ''
  if (/^(?:true|yes|1|https?:\/\/schema\.org\/True)$/i.test(said)) return true
  return /^(?:false|no|0|https?:\/\/schema\.org\/False)$/i.test(said) ? false : null
}

function isMissing(document: Document, part: Thing): boolean {
  const selector = textIn(part, 'cssSelector')
  if (selector === null || !SELECTOR.test(selector)) return false
  const elements = [...document.querySelectorAll(selector)].slice(0, MOST_PARTS)
  return elements.reduce((sum, element) => sum + weightOf(wordsIn(element)), 0) < LEAST_PART
}

function wordsStated(article: Thing | null): number | null {
  const value = [article?.wordCount].flat()[0]
  const words = typeof value === 'string' && /^\d{1,7}$/.test(value.trim()) ? Number(value) : value
  return typeof words === 'number' && Number.isInteger(words) && words > 0 && words < MOST_WORDS ? words : null
}

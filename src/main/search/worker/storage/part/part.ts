import type { PostingList } from './posting-lists.ts'

/**
 * A part of one half of the index: articles with their terms. It numbers its articles and its terms from nought. Nothing
 * in it changes but that articles are taken out, and only the part of the recent changes takes articles in.
 */
export interface Part {
  /** How many articles it has; those taken out count. */
  readonly documents: () => number
  /** How many were taken out. */
  readonly removed: () => number
  /** The slot of an article, or -1 when it was taken out. */
  readonly slots: () => Int32Array
  /** Takes an article out. */
  remove(document: number): void
  /** By article: how many different terms it has in a field. */
  lengths(field: number): Uint32Array
  /** The number of a term; -1 if the part does not have it. */
  find(term: string): number
  /** Visits the terms with this beginning, but for those whose postings surely take fewer bytes. */
  beginning(start: string, least: number, visit: Visit): void
  /** Adds the bytes of the postings of each term with this beginning to a bin: by the power of two in their number. */
  weigh(start: string, bins: Float64Array): void
  /** Visits the terms at most so many letters away. */
  near(term: string, distance: number, visit: Visit): void
  ordered(): OrderedTerms
  /** How large its postings are, roughly in bytes. */
  readonly weight: () => number
  /** How many articles have a term in a field; those taken out count. */
  count(term: number, field: number): number
  /** Reads which articles have a term in a field; those taken out too. */
  read(term: number, field: number, into: PostingList): void
}

/** The terms of a part in order, for merging. */
export interface OrderedTerms {
  /** Moves on to the next term. @returns whether there is one */
  next(): boolean
  /** The current term: the first `length()` of these units. */
  readonly word: Uint16Array
  readonly length: () => number
  readonly term: () => number
}

export type Visit = (word: string, term: number) => void

/** Takes a term: a part of an array of units. */
export type TermVisit = (units: Uint16Array, from: number, to: number) => void
/** Visits the terms of a text. */
export type VisitTerms = (text: string, visit: TermVisit) => void

import type { Subject } from '#shared/contract.ts'

/** The first word of a query's key: what is asked of the library, whatever the rest of the key narrows it to. */
export type Family =
  | 'library'
  | 'list'
  | 'highlights'
  | 'search'
  | 'counts'
  | 'in-common'
  | 'see-also'
  | 'export-preview'
  | 'known'
  | 'beside'
  | 'topics'
  | 'names'
  | 'searches'
  | 'queue'
  | 'settings'

/**
 * Which replies depend on what a change touches. `article` is not among them: the event names the articles. The library
 * says what can be undone and counts its rows, so whatever the user changes makes it be asked again.
 */
export const dependents: Readonly<Record<Subject, readonly Family[]>> = {
  rows: ['library', 'list', 'highlights', 'search', 'counts', 'in-common', 'names', 'see-also', 'export-preview'],
  // Whether an address is known, and which stories of a page have become articles.
  holdings: ['library', 'known', 'beside'],
  topics: ['library', 'topics'],
  searches: ['library', 'searches'],
  queue: ['library', 'queue'],
  settings: ['library', 'settings'],
  // The names of the colours are written into files.
  library: ['library', 'export-preview'],
}

/** The families that depend on any of these, each once. */
export const dependentsOf = (subjects: readonly Subject[]): ReadonlySet<Family> =>
  new Set(subjects.flatMap((subject) => dependents[subject]))

/** What is said of a part of a query that cannot be used. */

export const needsValue = (name: string): string => `“${name}:” needs a value after the colon.`

/** That a filter does not know a value, the nearest that it knows, and all of these. */
export function knowsOnly(name: string, value: string, values: readonly string[], nearest: string | null): string {
  const list = `${name}: knows ${values.join(', ')}.`
  return value === ''
    ? list
    : nearest === null
      ? `“${name}:${value}” is not known. ${list}`
      : `“${name}:${value}” is not known; did you mean ${name}:${nearest}? ${list}`
}

/** That there is no filter of this name. */
export const noSuchFilter = (name: string, nearest: string): string =>
  `“${name}:” is not known; did you mean “${nearest}:”?`

export const noMinus = (name: string): string =>
  `“-${name}:” is not known: a minus leaves out words, phrases, groups and filters.`

export const takesDate = (name: string): string =>
  `“${name}:” takes a date such as 2025-07-22, 2025-07 or 2025, a time ago such as 7d, 2w, 3m or 1y, or words such as today or "last week".`

export const takesLength = (name: string): string =>
  `“${name}:” takes a number of words, such as ${name}:>2000, ${name}:<500 or ${name}:800..1200.`

export const takesLanguage = (name: string): string =>
  `“${name}:” takes a language, such as ${name}:en or ${name}:german.`

export const tooManyParts = (most: number): string =>
  `A search has at most ${most} words and filters. Those after the first ${most} are left out.`

/** That filters within groups are too many; `most` is how many are answered. */
export const tooManySets = (most: number): string =>
  `A search has at most ${most} groups that mix words and filters. The filters of further groups find nothing.`

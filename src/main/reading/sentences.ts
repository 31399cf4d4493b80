import { formatCount } from '#shared/text/plural.ts'

/** What reading the library says to the user. */

export const noSuchVersion = (version: number): string => `This article has no version ${version}.`
export const noIdBegins = (beginning: string): string => `No article’s id begins with “${beginning}”.`
export const ambiguousId = (count: number, beginning: string): string =>
  `The ids of ${formatCount(count)} articles begin with “${beginning}”; give more of it.`
export const noArticleInFile = 'No article was found in this page.'
export const copyingLibrary = 'Copying the library'
export const readingLibrary = 'Reading the library'

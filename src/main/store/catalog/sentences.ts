import { plural } from '#shared/text/plural.ts'

/** What the user is told of the folders of articles. */

/** @param articles that were known to be in the folder */
export function missingSentence(folder: string, articles: number): string {
  return `The folder “${folder}” is missing from the library.${countSentence('contained', articles)} If it was moved or deleted, put it back: Commonplace will then read its articles again.`
}

export function unlistedSentence(folder: string, articles: number): string {
  return `The folder “${folder}” of the library cannot be read.${countSentence('contains', articles)} Nothing in it was changed; Commonplace will read it as soon as it can.`
}

function countSentence(verb: 'contains' | 'contained', articles: number): string {
  if (articles === 0) return ''
  return plural(articles, { one: ` It ${verb} one article.`, other: ` It ${verb} {count} articles.` })
}

/** For an article that is in two folders. */
export function twinSentence(title: string, used: string, other: string): string {
  return `The article “${title}” is in two folders. Commonplace uses ${used} and did not touch ${other}.`
}

import type { Version } from './model.ts'

export const missingSentence = (pictures: number): string =>
  pictures === 1
    ? 'One picture of the page could not be kept.'
    : `${pictures.toLocaleString('en')} pictures of the page could not be kept.`

/** What a version lacks of its page, in a sentence or two; null when nothing. */
export function partialSentence({ missing, cut }: Pick<Version, 'missing' | 'cut'>): string | null {
  const said = [cut, missing.length === 0 ? null : missingSentence(missing.length)].filter((each) => each !== null)
  return said.length === 0 ? null : said.join(' ')
}

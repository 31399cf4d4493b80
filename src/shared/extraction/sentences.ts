import type { Version } from '../model.ts'
import { plural } from '../text/plural.ts'

/** What is missing from a version, in a sentence or two; null when nothing is. */
export function partialSentence({ missing, cut }: Pick<Version, 'missing' | 'cut'>): string | null {
  const sentences = [cut, missing.length === 0 ? null : missingSentence(missing)].filter((each) => each !== null)
  return sentences.length === 0 ? null : sentences.join(' ')
}

/**
 * How many pictures are missing, and why, where the reason is the same for all.
 * @param missing of a version
 */
export function missingSentence(missing: Version['missing']): string {
  // The picture that lists show for an article is often one of its text too.
  const codes = [...new Map(missing.map(({ url, code }) => [url, code])).values()]
  const count = plural(codes.length, { one: 'One picture', other: '{count} pictures' })
  const [first] = codes
  const reason = codes.every((code) => code === first) ? reasons[first ?? ''] : undefined
  if (reason === undefined) return `${count} of the page could not be kept.`
  return `${count} of the page ${codes.length === 1 ? 'was' : 'were'} left out: ${reason[codes.length === 1 ? 0 : 1]}.`
}

/** For one picture and for several. */
const reasons: Readonly<Record<string, readonly [string, string]>> = {
  'too-large': [
    'it is too large or too complicated to be shown safely',
    'they are too large or too complicated to be shown safely',
  ],
  'timed-out': ['it took too long to fetch or to draw', 'they took too long to fetch or to draw'],
  cancelled: ['pictures were switched off when it was clipped', 'pictures were switched off when it was clipped'],
}

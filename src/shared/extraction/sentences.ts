import type { Facts, Incomplete, Version } from '../model.ts'
import { plural } from '../text/plural.ts'

type Missing = Pick<Version, 'missing' | 'cut'> & Pick<Facts, 'incomplete'>

/** What is missing from a version, in some sentences; null when nothing is. */
export function partialSentence({ missing, cut, incomplete }: Missing): string | null {
  const sentences = [
    incomplete === null ? null : incompleteSentence(incomplete),
    cut,
    missing.length === 0 ? null : missingSentence(missing),
  ].filter((each) => each !== null)
  return sentences.length === 0 ? null : sentences.join(' ')
}

/** Why only the beginning of an article is here. */
export function incompleteSentence({ reason }: Incomplete): string {
  return incompleteSentences[reason]
}

const incompleteSentences: Readonly<Record<Incomplete['reason'], string>> = {
  subscription: 'This is only the beginning: the page shows the rest of the article to subscribers.',
  login: 'This is only the beginning: the page shows the rest of the article to readers who log in.',
  preview: 'This is only the beginning: the page shows a preview and keeps the rest of the article elsewhere.',
  length: 'This may be only the beginning: the page says that the article has many more words.',
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

import type { Facts, Incomplete, Version } from '../model.ts'
import { plural } from '../text/plural.ts'
import type { WallKind } from './wall-kinds.ts'

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

/** What a page shows in place of an article, and what helps. @param host null for a file */
export function wallSentence(kind: WallKind, host: string | null): string {
  return `${walls[kind](host ?? 'This page')} ${host === null ? helpsWithFile : helps[kind]}`
}

const walls: Readonly<Record<WallKind, (site: string) => string>> = {
  consent: (site) => `${site} shows only a question about cookies or the use of data.`,
  challenge: (site) => `${site} shows only a check that its visitor is not a robot.`,
  login: (site) => `${site} shows only a login.`,
  subscription: (site) => `${site} shows only an offer to subscribe.`,
  script: (site) => `${site} shows nothing but a notice that it needs JavaScript, cookies or another browser.`,
  missing: (site) => `${site} says that it has no page at this address; the page may have moved.`,
  trouble: (site) => `${site} shows only that it has an error or is being worked on.`,
  denied: (site) => `${site} says that it does not show this page to you.`,
  region: (site) => `${site} says that it does not show this page in your country.`,
  age: (site) => `${site} shows only a question about your age.`,
  download: (site) => `${site} shows only that a file is about to be downloaded.`,
  notice: (site) => `${site} shows only a short notice or question.`,
}

const answerThere = 'Nothing was kept. Open it in your browser to answer there.'
const helps: Readonly<Record<WallKind, string>> = {
  consent: answerThere,
  challenge: answerThere,
  login: 'Nothing was kept. Open it in your browser, where you may be logged in.',
  subscription: 'Nothing was kept. Open it in your browser, where you may have a subscription.',
  script: 'Nothing was kept. Open it in your browser to read it.',
  missing: 'Nothing was kept. Check the address, or look in your browser.',
  trouble: 'Nothing was kept. Try again later, or look in your browser.',
  denied: 'Nothing was kept. Your browser may be let in: open it there.',
  region: 'Nothing was kept. Your browser may be let in: open it there.',
  age: answerThere,
  download: 'Nothing was kept. Open it in your browser to get the file.',
  notice: 'Nothing was kept. Open it in your browser to see what it asks or says.',
}
const helpsWithFile = 'It is no article, and nothing was kept.'

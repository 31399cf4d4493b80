import type { Version } from '#shared/model.ts'

type Told = Pick<Version, 'n' | 'capturedAt' | 'reason'> & { readonly facts: Pick<Version['facts'], 'title'> }

/** How many versions there are, and what made the last of them. @param day an instant as a day */
export function versionsSentence(versions: readonly Told[], day: (at: string) => string): string {
  const last = versions.at(-1)
  const before = versions.at(-2)
  if (last === undefined || before === undefined) return '1 version.'
  const count = `${versions.length.toLocaleString('en')} versions`
  const when = day(last.capturedAt)
  switch (last.reason) {
    case 'clip':
    case 'again':
      return last.facts.title === before.facts.title
        ? `${count}; the text had changed by ${when}.`
        : `${count}; the headline had changed by ${when}.`
    case 'restored':
      return `${count}; a block was restored on ${when}.`
    case 'removed':
      return `${count}; a block was removed on ${when}.`
    case 'cut':
      return `${count}; cut anew on ${when}.`
    case 'reread':
      return `${count}; read anew on ${when}.`
    case 'import':
      return `${count}; the last was imported on ${when}.`
  }
}

/** How many pictures are not there, and why, where it is the same for all. @param missing of a version */
export function missingSentence(missing: Version['missing']): string {
  // The picture that stands for an article in lists is often one of its text too.
  const codes = [...new Map(missing.map(({ url, code }) => [url, code])).values()]
  const count = codes.length === 1 ? 'One picture' : `${codes.length.toLocaleString('en')} pictures`
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

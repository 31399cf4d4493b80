import type { Version } from '#shared/model.ts'

type VersionSummary = Pick<Version, 'n' | 'capturedAt' | 'reason'> & { readonly facts: Pick<Version['facts'], 'title'> }

/** How many versions there are, and what made the last of them. @param day an instant as a day */
export function versionsSentence(versions: readonly VersionSummary[], day: (at: string) => string): string {
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

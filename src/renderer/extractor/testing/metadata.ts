import type { Facts } from '#shared/model.ts'

/** The results that Mozilla's tests expect of Readability. */
export interface Metadata {
  readonly title: string | null
  readonly byline: string | null
  readonly siteName: string | null
  readonly lang: string | null
  readonly dir: string | null
  readonly publishedTime: string | null
}

interface Compared {
  readonly field: keyof Metadata
  readonly verdict: 'same' | 'better' | 'worse'
  readonly told: string
}

const words = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
const key = (text: string) => words(text).join(' ')

/**
 * Compares our facts with Readability's, where it has any. The same: ignoring case, blanks and strokes. Better: by a
 * rule below that can be checked on the page. Everything else is worse.
 */
export function compared(theirs: Metadata, ours: Facts, page: Document): readonly Compared[] {
  const judged = (field: keyof Metadata, own: string | null, isBetter: (their: string, own: string) => boolean) => {
    const their = theirs[field]
    if (their === null || their === undefined || their.trim() === '') return []
    const verdict =
      key(their) === key(own ?? '')
        ? ('same' as const)
        : isBetter(their, own ?? '')
          ? ('better' as const)
          : ('worse' as const)
    return [{ field, verdict, told: `“${own}”, not “${their.replace(/\s+/g, ' ')}”` }]
  }
  return [
    ...judged('title', ours.title, (their, own) => isCut(their, own) || isHeading(own, their, page)),
    ...judged('byline', ours.byline.join(', '), (their, own) =>
      isBetterByline(their, own, [ours.publisher, ours.siteName]),
    ),
    // As the page itself says it; a longer form of it is the same name.
    ...judged(
      'siteName',
      ours.siteName,
      (their, own) =>
        own !== '' &&
        (key(own).startsWith(key(their)) ||
          page.querySelector('meta[property="og:site_name"]')?.getAttribute('content') === own),
    ),
    ...judged('lang', ours.language, () => false),
    ...judged('dir', ours.direction, () => false),
    // The same instant in another zone, to the minute; of an hour without a zone the day alone is known.
    ...judged(
      'publishedTime',
      ours.publishedAt,
      (their, own) =>
        Math.floor(Date.parse(their) / 60_000) === Math.floor(Date.parse(own) / 60_000) ||
        (own.length === 10 && their.startsWith(own) && !/(?:Z|[+-]\d\d:?\d\d)$/.test(their)),
    ),
  ]
}

/** Theirs with the name of the site or of a section behind a stroke taken off. */
function isCut(their: string, own: string): boolean {
  const at = their.indexOf(own)
  if (own === '' || at === -1) return false
  const [before, behind] = [their.slice(0, at), their.slice(at + own.length)]
  return /^(?:\s*|.*[|–—·»:_-]\s*)$/u.test(before) && /^\s*(?:$|[|–—·»:_[（(-])/u.test(behind)
}

/** The visible headline, where Readability's is none of the page's headings. */
function isHeading(own: string, their: string, page: Document): boolean {
  const headings = [...page.querySelectorAll('h1, h2, [role=heading]')].map((heading) => key(heading.textContent ?? ''))
  return headings.includes(key(own)) && !headings.includes(key(their))
}

/** Words around names. */
const AROUND = new Set('by par von written edited author authors and et und avec with ma md phd news health'.split(' '))
/** No name at all. */
const NO_NAME = /^(?:follow author|last updated\b.*|\p{L}+ \d{1,2}, \d{4}\b.*)$/isu
/** Not part of a name. */
const NOISE = /\d{4}|https?:|\n|^\s*(?:by|par|von|written by)\s/i

function isBetterByline(their: string, own: string, outlets: readonly (string | null)[]): boolean {
  if (NO_NAME.test(their.trim())) return true
  // An outlet is no person's name.
  if (outlets.some((outlet) => outlet !== null && key(their).startsWith(key(outlet)))) return true
  if (own === '') return false
  const [theirs, owns] = [words(their), words(own)]
  // The same people without words around them, or more of the people that the page names.
  if (NOISE.test(their) && (their.includes(own) || owns.every((word) => theirs.includes(word)))) return true
  return theirs.filter((word) => !AROUND.has(word)).every((word) => owns.includes(word))
}

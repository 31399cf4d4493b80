import type { WallKind } from '#shared/extraction/wall-kinds.ts'
import { isLabel } from '../dom/junk.ts'
import { weightOf } from '../dom/prose.ts'
import { sentencesOf } from './match-phrases.ts'
import { kindByStructure } from './structure.ts'
import type { Line, WallCase } from './wall-case.ts'

/** A longer text is an article, whatever it is about; only a list of vendors may be as long. */
export const LONGEST_WALL = 6_000
/** Other words of a wall: a slogan, the address of an office. By the marks of an article that the page has. */
const MOST_OTHER = [350, 220] as const
/** With little text beyond their phrases, a page is one of these even where it has the marks of an article. */
const AT_ARTICLES: readonly WallKind[] = ['consent', 'login', 'subscription', 'challenge']
/** Their phrases are words of many texts, and count only where the page has fields or a title for them. */
const NEED_STRUCTURE: readonly WallKind[] = ['consent', 'login', 'age', 'download']
const MOST_BELOW = 8
/** A notice in words that the tables do not know is no longer. */
const MOST_UNKNOWN = 150
/** Hardly a sentence: the title says it all. */
const MOST_WORDLESS = 60
/** With so many, a list is one of steps. */
const LEAST_STEPS = 3

/** What kind of wall a page is; null for an article, and for a page that says nothing of the sort. */
export function judgeWall(page: WallCase): WallKind | null {
  const kind = kindOf(page)
  // A service that denies access unless its visitor proves to be human.
  return kind === 'denied' && page.signs.kinds.has('challenge') ? 'challenge' : kind
}

function kindOf(page: WallCase): WallKind | null {
  const { signs, titled, marks } = page
  const own = page.lines.filter(({ linked, heading }) => linked < 0.5 && !heading)
  const length = own.reduce((sum, { text }) => sum + weightOf(text), 0)
  if (titled === 'missing' && marks < 2 && isBelow(page, titled)) return titled
  if (length > LONGEST_WALL && titled !== 'consent' && !signs.kinds.has('consent')) return null
  if (signs.isService && marks < 2 && length < LONGEST_WALL) return 'challenge'
  const shares = sharesOf(own, page)
  const { other } = shares
  const limit = MOST_OTHER[marks as 0 | 1] ?? 0
  for (const kind of inOrder(page, shares)) {
    const share = length === 0 ? 0 : (shares.byKind.get(kind) ?? 0) / length
    const isSigned = signs.kinds.has(kind)
    const isTitled = titled === kind
    // Steps by which a reader turns something on are a text of their own.
    if (kind === 'script' && page.steps >= LEAST_STEPS) continue
    const needsStructure = NEED_STRUCTURE.includes(kind)
    if (marks > 1) {
      const isMeant = isSigned || (isTitled && !needsStructure)
      if (AT_ARTICLES.includes(kind) && share >= 0.6 && other < 120 && isMeant) return kind
      continue
    }
    const isSaid = isSaidBy(page, { kind, share, other, isSigned })
    const isDefined = kind === 'challenge' && !isSigned
    if (isTitled && ((isSaid && other < limit) || (!isDefined && isBelow(page, kind)))) return kind
    if (kind === 'consent' && isSigned && share >= 0.5 && other < Math.max(limit, length * 0.4)) return kind
    if (isSigned && (share >= 0.3 || (isTitled && isSaid)) && other < limit) return kind
    if (needsStructure && !isSigned) continue
    // A short item on the subject has its writer or its day.
    if (share >= 0.6 && other < limit && (isSigned || (marks === 0 && other < 200))) return kind
  }
  if (marks === 0 && signs.kinds.has('challenge') && length < 120) return 'challenge'
  if (isEmptyShell(page, length)) return 'script'
  return marks === 0 ? kindByStructure(page, own, length) : null
}

interface Said {
  readonly kind: WallKind
  /** How much of the text is of the kind, and the weight of what is of none. */
  readonly share: number
  readonly other: number
  readonly isSigned: boolean
}

/**
 * Whether the text below a title of a kind says what the title does. A text in a language that the tables know, which says
 * nothing of it, is about the word: an essay on errors, a song.
 */
function isSaidBy({ marks, phrases, signs }: WallCase, { kind, share, other, isSigned }: Said): boolean {
  // A banner stands on any page, with a recipe for cookies too.
  if (kind === 'consent') return share >= 0.25
  const mayBeUnknown = marks === 0 && (signs.isAlone || !phrases.knows(kind) || other < MOST_WORDLESS)
  if (mayBeUnknown && other < MOST_UNKNOWN && share === 0) return true
  // A service marks its checks: what has none and defines them is about them.
  return isSigned || share >= (kind === 'challenge' ? 0.5 : 0.25)
}

interface Shares {
  readonly byKind: ReadonlyMap<WallKind, number>
  /** The weight of sentences that are of no kind. */
  readonly other: number
}

function sharesOf(lines: readonly Line[], { phrases, signs, titled }: WallCase): Shares {
  const byKind = new Map<WallKind, number>()
  let other = 0
  const counts = (kind: WallKind) => !NEED_STRUCTURE.includes(kind) || signs.kinds.has(kind) || titled === kind
  for (const { text } of lines) {
    const isOffer = phrases.isOfKind(text, 'subscription')
    for (const sentence of sentencesOf(text)) {
      const kinds = new Set(phrases.kindsOfSentence(sentence).filter(counts))
      if (isOffer) kinds.add('subscription')
      const weight = weightOf(sentence)
      if (kinds.size === 0) other += weight
      for (const kind of kinds) byKind.set(kind, (byKind.get(kind) ?? 0) + weight)
    }
  }
  return { byKind, other }
}

/**
 * The kinds to try: the titled one, then by how much of the text is theirs, then those with a sign. Trouble comes last:
 * its titles (`Error`, `Unavailable`) stand above the others too.
 */
function inOrder({ titled, signs }: WallCase, { byKind }: Shares): readonly WallKind[] {
  const byShare = [...byKind].toSorted(([, a], [, b]) => b - a).map(([kind]) => kind)
  const kinds = [...new Set([...(titled === null ? [] : [titled]), ...byShare, ...signs.kinds])]
  return kinds.toSorted((a, b) => Number(a === 'trouble') - Number(b === 'trouble'))
}

/** Whether the lines below the headline, before other stories are announced, are mostly of a kind. */
function isBelow({ below, phrases }: WallCase, kind: WallKind): boolean {
  const label = below.findIndex(({ text, heading }) => heading || isLabel(text))
  const lines = (label === -1 ? below : below.slice(0, label)).filter(({ linked }) => linked < 0.5).slice(0, MOST_BELOW)
  let [own, all] = [0, 0]
  for (const { text } of lines) {
    const weight = weightOf(text)
    all += weight
    if (sentencesOf(text).some((sentence) => phrases.kindsOfSentence(sentence).includes(kind))) own += weight
  }
  return all > 0 && own / all >= 0.5
}

/** Whether a page is empty until a script has run, and says so, or has nothing but the place for it. */
function isEmptyShell({ phrases, signs, marks }: WallCase, length: number): boolean {
  if (length > 60 || marks > 1) return false
  return (
    signs.isShell || sentencesOf(signs.withoutScript).some((each) => phrases.kindsOfSentence(each).includes('script'))
  )
}

import { wordsOf } from '../../dom/blocks.ts'
import { isLabel } from '../../dom/junk.ts'
import { type Heading, isOfPath, MOST_PARTS } from './headings.ts'
import { SEPARATOR } from './site-names.ts'

/**
 * The heading that a stated title contains: in full, at an edge, or as one of its parts. A lower heading that is only a
 * part of a title (`Sleep well | More in Health`) is none, where the page has one of the first rank.
 */
export function matchHeading(
  headings: readonly Heading[],
  stated: readonly string[],
  only: Heading | null,
): Heading | null {
  const readings = headings.map((heading) => ({ heading, own: readingsOf(heading) }))
  for (const title of stated.map(partsOfTitle)) {
    const { words } = title
    const candidates = readings.filter(({ heading, own }) => {
      const isPart = own.some((reading) => isOfTitle(reading, title))
      if (!isPart || only === null || heading === only || heading.level === 1) return isPart
      return !isLabel(heading.text) && own.some((reading) => isMost(reading, words))
    })
    const ranked = candidates.map(({ heading, own }) => ({
      heading,
      ranks: [
        own.includes(words) ? 0 : 1,
        isOfPath(heading) ? 1 : 0,
        heading.level,
        words.startsWith(wordsOf(heading.text)) ? 0 : 1,
      ],
    }))
    const [top] = ranked.toSorted((a, b) => compareRanks(a.ranks, b.ranks))
    if (top !== undefined) return top.heading
  }
  return null
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  return a.reduce((order, rank, at) => order || rank - (b[at] as number), 0)
}

/** A stated title, taken apart once for all headings of the page. */
interface StatedTitle {
  readonly words: string
  readonly parts: readonly string[]
  readonly beginnings: ReadonlySet<string>
  /** Its last part. */
  readonly tail: string | undefined
  /** The length of its longest part. */
  readonly longest: number
}

function partsOfTitle(title: string): StatedTitle {
  const parts = title.split(SEPARATOR).map(wordsOf)
  return {
    words: wordsOf(title),
    parts,
    beginnings: new Set(beginningsOf(title)),
    tail: parts.findLast((part) => part !== ''),
    longest: parts.reduce((most, part) => Math.max(most, part.length), 0),
  }
}

/** The words of a heading, its parts apart too; and those of its ends and beginnings, where it has several parts. */
function readingsOf({ text, parts }: Heading): readonly string[] {
  if (parts.length < 2) return [wordsOf(text)]
  const apart = parts.map((part) => part.text).join(' ')
  if (parts.length > MOST_PARTS) return [text, apart].map(wordsOf)
  const ends = parts.slice(1).map((_, at) => parts.slice(at + 1))
  const beginnings = parts.slice(1).map((_, at) => parts.slice(0, at + 1))
  return [text, apart, ...[...ends, ...beginnings].map((some) => some.map((part) => part.text).join(' '))].map(wordsOf)
}

/** All of a title, or more than half of it at an edge. */
function isMost(own: string, words: string): boolean {
  if (own === words) return true
  const isEdge = words.startsWith(`${own} `) || words.endsWith(` ${own}`)
  return own !== '' && isEdge && own.length >= words.length / 2
}

function isOfTitle(own: string, { words, parts, beginnings, tail, longest }: StatedTitle): boolean {
  if (own === '') return false
  if (isMost(own, words)) return true
  // Strokes within a heading (`Harbour: a life`) do not split it.
  if (beginnings.has(own)) return true
  // The end of a title behind a longer part is the site, even if a heading of the page repeats it.
  const isTail = tail === own && longest > own.length
  if (parts.includes(own) && !isTail) return own.split(' ').length >= 2 || own.length >= 6
  // Titles for machines are cut short.
  return words.length >= 30 && own.startsWith(words.replace(/ \S*$/, ''))
}

/** Whether a heading is the first of a title's parts, as short as it may be: `Mill | The Heron`. */
export function beginsTitle({ text }: Heading, title: string): boolean {
  const [first, ...rest] = title.split(SEPARATOR).map(wordsOf)
  return rest.length > 0 && first !== '' && first === wordsOf(text)
}

/** All beginnings of a title up to one of its strokes, of some words each. */
function beginningsOf(title: string): readonly string[] {
  return [...title.matchAll(new RegExp(SEPARATOR, 'gu'))]
    .map(({ index }) => wordsOf(title.slice(0, index)))
    .filter((words) => words.split(' ').length >= 3)
}

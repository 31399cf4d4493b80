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
  for (const title of stated) {
    const words = wordsOf(title)
    const candidates = headings.filter((heading) => {
      const isPart = readingsOf(heading).some((own) => isOfTitle(own, title, words))
      if (!isPart || only === null || heading === only || heading.level === 1) return isPart
      return !isLabel(heading.text) && readingsOf(heading).some((own) => isMost(own, words))
    })
    const isTop = (heading: Heading) => (words.startsWith(wordsOf(heading.text)) ? 0 : 1)
    const isWhole = (heading: Heading) => (readingsOf(heading).includes(words) ? 0 : 1)
    const inPath = (heading: Heading) => (isOfPath(heading) ? 1 : 0)
    const top = candidates.toSorted(
      (a, b) => isWhole(a) - isWhole(b) || inPath(a) - inPath(b) || a.level - b.level || isTop(a) - isTop(b),
    )[0]
    if (top !== undefined) return top
  }
  return null
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

function isOfTitle(own: string, title: string, words: string): boolean {
  if (own === '') return false
  if (isMost(own, words)) return true
  // Strokes within a heading (`Harbour: a life`) do not split it.
  if (beginningsOf(title).includes(own)) return true
  // The end of a title behind a longer part is the site, even if a heading of the page repeats it.
  const parts = title.split(SEPARATOR).map(wordsOf)
  const isTail = parts.findLast((part) => part !== '') === own && parts.some((part) => part.length > own.length)
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

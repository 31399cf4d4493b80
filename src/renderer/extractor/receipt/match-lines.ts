import type { Block } from '../dom/blocks.ts'
import type { Numbering } from '../dom/numbering.ts'
import type { PageLine } from './page-lines.ts'

/** Candidates of the same words that are compared for one line. */
const MOST_ALIKE = 50

/**
 * Which line of the page each kept line came from: by their words, in order; then by the element they came from; then, for
 * a formula, by the lines around it.
 * @param isFree whether a line of the page may be matched at all
 * @returns by the index of the page's line, the index of the kept one
 */
export function matchLines(
  lines: readonly PageLine[],
  kept: readonly Block[],
  isFree: (line: number) => boolean,
  numbering: Numbering,
): ReadonlyMap<number, number> {
  const matches = new Map<number, number>()
  const missed = matchByWords(lines, kept, isFree, numbering, matches)
  matchByElement(lines, kept, isFree, numbering, missed, matches)
  matchFormulas(lines, kept, isFree, missed, matches)
  return matches
}

/** @returns the kept lines whose words the page does not have */
function matchByWords(
  lines: readonly PageLine[],
  kept: readonly Block[],
  isFree: (line: number) => boolean,
  { numberOf, endOf }: Numbering,
  matches: Map<number, number>,
): readonly number[] {
  const byText = groupBy(lines, isFree, ({ text }) => text)
  const missed: number[] = []
  let after = 0
  for (const [index, block] of kept.entries()) {
    const alike = byText.get(block.text) ?? []
    const first = firstFrom(alike, after)
    const candidates = alike.slice(first, first + MOST_ALIKE).filter((line) => !matches.has(line))
    const number = candidates.length < 2 ? null : nearestNumber(block.container, numberOf)
    const end = number === null ? 0 : endOf(number)
    const isInside = (line: number) => number !== null && isWithin((lines[line] as PageLine).number, number, end)
    const best = candidates.find(isInside) ?? candidates[0]
    if (best === undefined) missed.push(index)
    else {
      matches.set(best, index)
      after = best + 1
    }
  }
  return missed
}

/** Lines whose words were changed on the way are recognised by their element. */
function matchByElement(
  lines: readonly PageLine[],
  kept: readonly Block[],
  isFree: (line: number) => boolean,
  { numberOf }: Numbering,
  missed: readonly number[],
  matches: Map<number, number>,
): void {
  const byNumber = groupBy(lines, isFree, ({ number }) => number)
  for (const index of missed) {
    const number = numberOf((kept[index] as Block).container)
    for (const line of number === null ? [] : (byNumber.get(number) ?? []))
      if (!matches.has(line)) matches.set(line, index)
  }
}

/** The page has a formula twice, once to be seen: its line says more, and is between the same two others. */
function matchFormulas(
  lines: readonly PageLine[],
  kept: readonly Block[],
  isFree: (line: number) => boolean,
  missed: readonly number[],
  matches: Map<number, number>,
): void {
  const lineOf = new Map([...matches].map(([line, index]) => [index, line]))
  for (const index of missed) {
    const before = lineOf.get(index - 1)
    if (lineOf.has(index) || before === undefined) continue
    const next = before + 1
    const isMore = lines[next]?.text.includes((kept[index] as Block).text) === true
    if (!isMore || matches.has(next) || !isFree(next)) continue
    matches.set(next, index)
    lineOf.set(index, next)
  }
}

function groupBy<K>(
  lines: readonly PageLine[],
  isFree: (line: number) => boolean,
  keyOf: (line: PageLine) => K,
): ReadonlyMap<K, readonly number[]> {
  const groups = new Map<K, number[]>()
  for (const [index, line] of lines.entries()) {
    if (!isFree(index)) continue
    const key = keyOf(line)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [index])
    else group.push(index)
  }
  return groups
}

function isWithin(number: number, from: number, to: number): boolean {
  return number >= from && number < to
}

/** The place of the first that is not below. */
function firstFrom(sorted: readonly number[], least: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) < least) low = middle + 1
    else high = middle
  }
  return low
}

function nearestNumber(element: Element, numberOf: Numbering['numberOf']): number | null {
  for (let up: Element | null = element; up !== null; up = up.parentElement) {
    const number = numberOf(up)
    if (number !== null) return number
  }
  return null
}

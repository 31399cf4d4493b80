import type { OmissionReason } from '#shared/extraction/omission-reasons.ts'
import { textOf } from '#shared/text/text.ts'
import type { Omission } from '../clean/rules.ts'
import { type Block, isHidden } from '../dom/blocks.ts'
import type { Numbering } from '../dom/numbering.ts'
import { type OmittedRange, withLabels } from './labels.ts'
import type { PageLine } from './page-lines.ts'
import { reasonByName, reasonByWords } from './reasons.ts'
import type { OmittedBlock } from './receipt.ts'

/** What became of a line of the page. */
export type Fate = 'kept' | 'story' | OmissionReason | null

/** Candidates of the same words that are looked at for one line. */
const MOST_ALIKE = 50
/** A nameless part of the page with more text than this is listed by its own parts. */
const LARGE = 2000
const PART_LEAST = 200

/** Lines of what was kept, before and after the rules took theirs out of it. */
export interface KeptLine {
  readonly block: Block
  readonly reason: OmissionReason | null
}

/** The lines of what Readability kept; those in elements that the rules take out have their reason. */
export function keptLines(
  kept: Element,
  blocks: readonly Block[],
  omissions: readonly Omission[],
): readonly KeptLine[] {
  const reasons = new Map(omissions.map(({ element, reason }) => [element, reason]))
  return blocks.map((block) => {
    for (let up: Element | null = block.container; up !== null; up = up.parentElement) {
      const reason = reasons.get(up)
      if (reason !== undefined) return { block, reason }
      if (up === kept) break
    }
    return { block, reason: null }
  })
}

/**
 * Everything of a page that is in none of its articles, in the order of the page: found by comparing its lines with those
 * that were kept, so that it holds whatever took them away. The largest element that holds nothing kept is one block; the
 * label of a list is of the list's.
 * @param known the reasons for lines of the head, which are facts and never text
 */
export function omittedBlocks(
  lines: readonly PageLine[],
  isStory: (line: number) => boolean,
  known: ReadonlyMap<number, OmissionReason>,
  kept: readonly KeptLine[],
  content: Element,
  numbering: Numbering,
): readonly OmittedBlock[] {
  const { sources } = numbering
  const fates: Fate[] = lines.map((_, index) => (isStory(index) ? 'story' : null))
  const places = new Map<number, number>()
  const { map, text } = textOf(content)
  for (const [line, index] of matched(lines, kept, fates, numbering)) {
    const each = kept[index] as KeptLine
    fates[line] = each.reason ?? 'kept'
    if (each.reason === null) places.set(line, map.offsetOf(each.block.first, 0))
  }
  for (const [line, reason] of known) fates[line] ??= reason
  const at = new Array<number>(lines.length + 1).fill(text.length)
  for (let index = lines.length - 1; index >= 0; index -= 1) at[index] = places.get(index) ?? (at[index + 1] as number)
  const firstKept = fates.indexOf('kept')
  const lastKept = fates.lastIndexOf('kept')
  const ranges = rangesOf(lines, sources)
  const isMine = (line: number) => fates[line] === 'kept' || fates[line] === 'story'
  const mine = [0]
  for (let index = 0; index < lines.length; index += 1) mine.push((mine[index] as number) + (isMine(index) ? 1 : 0))

  const found: OmittedRange[] = []
  const units = new Set<Element>()
  const numberOfSource = new Map<Element, number>()
  for (const { number } of lines) {
    for (let up = sources[number]; up !== undefined && !numberOfSource.has(up); up = up.parentElement ?? undefined)
      numberOfSource.set(up, -1)
  }
  for (const [number, element] of sources.entries())
    if (numberOfSource.has(element)) numberOfSource.set(element, number)

  const body = sources.find(({ nodeName }) => nodeName === 'BODY')
  if (body !== undefined) visit(body)
  addHidden()
  return withLabels(found, lines, sources).toSorted((a, b) => a.at - b.at || a.number - b.number)

  function visit(element: Element): void {
    // By hand: the order of the page is kept by taking from the end of a list.
    const waiting: Element[] = [element]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const range = ranges.get(next)
      if (range === undefined) continue
      const [from, to] = range
      if ((mine[to] as number) === (mine[from] as number)) {
        const reason = reasonOf(next, from, to)
        if (reason !== null) {
          units.add(next)
          found.push({ number: numberOfSource.get(next) ?? 0, lines: null, reason, at: at[from] as number, from, to })
          continue
        }
      }
      loose(next, from, to)
      for (let child = next.lastElementChild; child !== null; child = child.previousElementSibling) waiting.push(child)
    }
  }

  /** The reason for an element none of which was kept; null when its parts have reasons of their own. */
  function reasonOf(element: Element, from: number, to: number): OmissionReason | null {
    const parts = [...element.children].filter((child) => ranges.has(child))
    const own = new Set(fates.slice(from, to)) as Set<OmissionReason | null>
    const [first] = own
    if (own.size === 1 && first != null) return first
    if (own.size > 1 && parts.length > 1) return null
    if (own.size > 1 && parts.length === 1) return null
    const named = reasonByName(element)
    if (named !== null) return named
    if (parts.length === 1) {
      const [a, b] = ranges.get(parts[0] as Element) ?? [0, 0]
      if (a === from && b === to) return null
    }
    const isMixed = parts.length > 1 && parts.some((part) => reasonByName(part) !== null)
    const size = (range: readonly [number, number]) =>
      lines.slice(range[0], range[1]).reduce((sum, line) => sum + line.text.length, 0)
    const large = parts.filter((part) => size(ranges.get(part) ?? [0, 0]) >= PART_LEAST)
    if (isMixed || (large.length > 1 && size([from, to]) > LARGE)) return null
    return first ?? byPlace(from, to)
  }

  function byPlace(from: number, to: number): OmissionReason {
    const words = reasonByWords(lines.slice(from, to))
    if (words !== null) return words
    if (from > lastKept) return 'after the article'
    return from < firstKept ? 'above the headline' : 'beside the article'
  }

  /** Lines that stand in an element beside others: no element holds them alone. */
  function loose(element: Element, from: number, to: number): void {
    const number = numberOfSource.get(element) ?? 0
    let group: { readonly texts: string[]; readonly first: number; readonly fate: Fate } | null = null
    for (let index = from; index <= to; index += 1) {
      const line = lines[index]
      const isOwn = index < to && line?.number === number && !isMine(index)
      const fate = isOwn ? (fates[index] ?? null) : null
      if (group !== null && (!isOwn || group.fate !== fate)) {
        const reason = group.fate === null ? byPlace(group.first, index) : (group.fate as OmissionReason)
        found.push({ number, lines: group.texts, reason, at: at[group.first] as number, from: group.first, to: index })
        group = null
      }
      if (!isOwn || line === undefined) continue
      if (group === null) group = { texts: [line.text], first: index, fate }
      else group.texts.push(line.text)
    }
  }

  /** What the page itself does not show, unless it lies in a block that is listed. */
  function addHidden(): void {
    let behind = 0
    let line = 0
    for (const [number, element] of sources.entries()) {
      while (line < lines.length && (lines[line] as PageLine).number < number) line += 1
      if (number < behind || !isHidden(element)) continue
      behind = numbering.endOf(number)
      if (element.matches('html, body, head *, script, style, template, noscript')) continue
      const words = (element.textContent ?? '').trim()
      // A formula that is hidden is another way of writing one that is seen.
      const isFormula = words === (element.querySelector('math')?.textContent ?? '').trim()
      if (words === '' || isFormula || isIn(element, units)) continue
      found.push({ number, lines: null, reason: 'hidden on the page', at: at[line] as number, from: line, to: line })
    }
  }
}

function isIn(element: Element, units: ReadonlySet<Element>): boolean {
  for (let up: Element | null = element; up !== null; up = up.parentElement) if (units.has(up)) return true
  return false
}

/** Which lines of the page are which of the kept ones: by their words, in order, and by the elements they came from. */
function matched(
  lines: readonly PageLine[],
  kept: readonly KeptLine[],
  fates: readonly Fate[],
  { numberOf, endOf }: Numbering,
): ReadonlyMap<number, number> {
  const byText = new Map<string, number[]>()
  const byNumber = new Map<number, number[]>()
  for (const [index, { text, number }] of lines.entries()) {
    if (fates[index] !== null) continue
    push(byText, text, index)
    push(byNumber, number, index)
  }
  const result = new Map<number, number>()
  const missed: number[] = []
  let after = 0
  for (const [index, { block }] of kept.entries()) {
    const alike = byText.get(block.text) ?? []
    const free = firstFrom(alike, after)
    const choice = alike.slice(free, free + MOST_ALIKE).filter((line) => !result.has(line))
    const number = nearestNumber(block.container, numberOf)
    const end = number === null || choice.length < 2 ? 0 : endOf(number)
    const best =
      choice.length < 2 || number === null
        ? choice[0]
        : (choice.find((line) => isWithin((lines[line] as PageLine).number, number, end)) ?? choice[0])
    if (best === undefined) missed.push(index)
    else {
      result.set(best, index)
      after = best + 1
    }
  }
  // What was changed on the way is known by its element alone.
  for (const index of missed) {
    const number = numberOf((kept[index] as KeptLine).block.container)
    for (const line of number === null ? [] : (byNumber.get(number) ?? []))
      if (!result.has(line)) result.set(line, index)
  }
  // A formula stood there twice, once to be seen: its line says more, between the same two others.
  const lineOf = new Map([...result].map(([line, index]) => [index, line]))
  for (const index of missed) {
    const before = lineOf.get(index - 1)
    if (lineOf.has(index) || before === undefined) continue
    const next = before + 1
    const isMore = lines[next]?.text.includes((kept[index] as KeptLine).block.text) === true
    if (!isMore || result.has(next) || fates[next] !== null) continue
    result.set(next, index)
    lineOf.set(index, next)
  }
  return result
}

function isWithin(number: number, from: number, to: number): boolean {
  return number >= from && number < to
}

function push<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
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

/** For each element of the page with lines in it: the first, and the one behind the last. */
function rangesOf(lines: readonly PageLine[], sources: readonly Element[]): Map<Element, [number, number]> {
  const ranges = new Map<Element, [number, number]>()
  for (const [index, { number }] of lines.entries()) {
    for (let up = sources[number]; up !== undefined; up = up.parentElement ?? undefined) {
      const range = ranges.get(up)
      if (range === undefined) ranges.set(up, [index, index + 1])
      else range[1] = index + 1
    }
  }
  return ranges
}

import type { OmissionReason } from '#shared/extraction/omission-reasons.ts'
import { isHidden } from '../dom/blocks.ts'
import { isBlank, wordsIn } from '../dom/elements.ts'
import type { Numbering } from '../dom/numbering.ts'
import { type OmittedRange, withLabels } from './labels.ts'
import type { Fate, LineFates } from './line-fates.ts'
import type { PageLine } from './page-lines.ts'
import { reasonByName, reasonByWords } from './reasons.ts'
import type { OmittedBlock } from './receipt.ts'

/** A nameless part of the page with more text than this is listed by its own parts. */
const LARGE = 2000
const PART_LEAST = 200

/** The first line of an element, and the one behind its last. */
type LineRange = readonly [from: number, to: number]

/** A page's lines with what became of them, as the search for omitted blocks needs them. */
interface Survey extends LineFates {
  readonly lines: readonly PageLine[]
  readonly firstKept: number
  readonly lastKept: number
  /** How many lines before each index are the article's or another story's. */
  readonly used: readonly number[]
  /** Of each element with lines in it. */
  readonly ranges: ReadonlyMap<Element, LineRange>
  /** The number of each of those elements. */
  readonly numbers: ReadonlyMap<Element, number>
}

/**
 * Everything of a page that is in none of its articles, in the order of the page. Lines of the page are compared with the
 * kept ones, so the receipt is complete whichever step removed a block. The largest element that holds nothing kept is one
 * block; the label above a list is in the list's block.
 */
export function omittedBlocks(
  lines: readonly PageLine[],
  lineFates: LineFates,
  numbering: Numbering,
): readonly OmittedBlock[] {
  const { sources } = numbering
  const survey = surveyOf(lines, lineFates, sources)
  const body = sources.find(({ nodeName }) => nodeName === 'BODY')
  const visible = body === undefined ? [] : visibleBlocks(body, survey)
  const listed = new Set(visible.flatMap(({ number, lines: texts }) => (texts === null ? [sources[number]] : [])))
  const blocks = [...visible, ...partBlocks(survey), ...hiddenBlocks(survey, numbering, listed)]
  return withLabels(blocks, lines, sources).toSorted((a, b) => a.at - b.at || a.number - b.number)
}

function surveyOf(lines: readonly PageLine[], lineFates: LineFates, sources: readonly Element[]): Survey {
  const { fates } = lineFates
  const used = [0]
  for (const fate of fates) used.push((used.at(-1) as number) + (isUsed(fate) ? 1 : 0))
  const ranges = rangesOf(lines, sources)
  const numbers = new Map<Element, number>()
  for (const [number, element] of sources.entries()) if (ranges.has(element)) numbers.set(element, number)
  return {
    ...lineFates,
    lines,
    firstKept: fates.indexOf('kept'),
    lastKept: fates.lastIndexOf('kept'),
    used,
    ranges,
    numbers,
  }
}

function isUsed(fate: Fate | undefined): boolean {
  return fate === 'kept' || fate === 'story'
}

/** The blocks that a reader of the page sees. */
function visibleBlocks(body: Element, survey: Survey): readonly OmittedRange[] {
  const { ranges, numbers, offsets, used } = survey
  const blocks: OmittedRange[] = []
  // A stack, not recursion: pages nest deeper than a call may. Children go on it last first, so they come off in order.
  const stack: Element[] = [body]
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    const range = ranges.get(element)
    if (range === undefined) continue
    const [from, to] = range
    const reason = used[to] === used[from] ? reasonOf(element, range, survey) : null
    if (reason !== null) {
      const number = numbers.get(element) ?? 0
      blocks.push({ number, lines: null, reason, at: offsets[from] as number, from, to })
      continue
    }
    blocks.push(...looseLines(element, range, survey))
    for (let child = element.lastElementChild; child !== null; child = child.previousElementSibling) stack.push(child)
  }
  return blocks
}

/** The reason for an element of which nothing was kept; null when its parts have reasons of their own. */
function reasonOf(element: Element, [from, to]: LineRange, survey: Survey): OmissionReason | null {
  const reasons = new Set(survey.fates.slice(from, to)) as Set<OmissionReason | null>
  const [first] = reasons
  if (reasons.size === 1 && first != null) return first
  const parts = [...element.children].flatMap((child) => {
    const range = survey.ranges.get(child)
    return range === undefined ? [] : [{ child, range }]
  })
  if (reasons.size > 1 && parts.length > 0) return null
  const named = reasonByName(element)
  if (named !== null) return named
  const [only] = parts
  if (parts.length === 1 && only?.range[0] === from && only.range[1] === to) return null
  const isMixed = parts.length > 1 && parts.some(({ child }) => reasonByName(child) !== null)
  const size = (range: LineRange) => survey.lines.slice(...range).reduce((sum, { text }) => sum + text.length, 0)
  const large = parts.filter(({ range }) => size(range) >= PART_LEAST)
  if (isMixed || (large.length > 1 && size([from, to]) > LARGE)) return null
  return first ?? reasonByPlace([from, to], survey)
}

function reasonByPlace([from, to]: LineRange, { lines, firstKept, lastKept }: Survey): OmissionReason {
  const words = reasonByWords(lines.slice(from, to))
  if (words !== null) return words
  if (from > lastKept) return 'after the article'
  return from < firstKept ? 'above the headline' : 'beside the article'
}

/** Lines directly in an element that has more in it: no element holds them alone. */
function looseLines(element: Element, [from, to]: LineRange, survey: Survey): readonly OmittedRange[] {
  const { lines, fates, offsets, numbers } = survey
  const number = numbers.get(element) ?? 0
  const isLoose = (line: number) => line < to && lines[line]?.number === number && !isUsed(fates[line])
  const blocks: OmittedRange[] = []
  for (let first = from; first < to; first += 1) {
    if (!isLoose(first)) continue
    const fate = fates[first] as OmissionReason | null
    let end = first + 1
    while (isLoose(end) && fates[end] === fate) end += 1
    blocks.push({
      number,
      lines: lines.slice(first, end).map(({ text }) => text),
      reason: fate ?? reasonByPlace([first, end], survey),
      at: offsets[first] as number,
      from: first,
      to: end,
    })
    first = end - 1
  }
  return blocks
}

/** What is missing of lines that are kept in part. */
function partBlocks({ lines, parts, offsets }: Survey): readonly OmittedRange[] {
  return [...parts].flatMap(([line, missing]) => {
    const { number } = lines[line] as PageLine
    const at = offsets[line] as number
    return missing.map(({ reason, runs }) => ({ number, lines: runs, reason, at, from: line, to: line }))
  })
}

/** What the page itself does not show, except inside a block that is listed. */
function hiddenBlocks(
  { lines, offsets, isShown }: Survey,
  { sources, endOf }: Numbering,
  listed: ReadonlySet<Element | undefined>,
): readonly OmittedRange[] {
  const blocks: OmittedRange[] = []
  let behind = 0
  let line = 0
  for (const [number, element] of sources.entries()) {
    while (line < lines.length && (lines[line] as PageLine).number < number) line += 1
    if (number < behind || !isHidden(element)) continue
    behind = endOf(number)
    if (element.matches('html, body, head *, script, style, template, noscript')) continue
    if (isBlank(element) || isFormula(element) || isInside(element, listed) || isShown(element)) continue
    blocks.push({
      number,
      lines: null,
      reason: 'hidden on the page',
      at: offsets[line] as number,
      from: line,
      to: line,
    })
  }
  return blocks
}

/** A hidden formula is another way to write a visible one. */
function isFormula(element: Element): boolean {
  const formula = element.querySelector('math')
  return formula !== null && wordsIn(formula) === wordsIn(element)
}

function isInside(element: Element, listed: ReadonlySet<Element | undefined>): boolean {
  for (let up: Element | null = element; up !== null; up = up.parentElement) if (listed.has(up)) return true
  return false
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

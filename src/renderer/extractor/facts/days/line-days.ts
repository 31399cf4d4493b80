import { type Block, RUN_INTO_DAY, wordsOf } from '../../dom/blocks.ts'
import { isSentence } from '../../dom/prose.ts'
import { type DayOrder, type ParsedDate, writtenDate, writtenDates } from '../dates.ts'
import { datesInOrder } from './figures.ts'
import { CLOCKS, type Label, labelBefore, labelBehind, withoutLabels } from './labels.ts'
import { machineDate } from './machine-date.ts'

/** A day that a line of a page gives, and what the words around it say of it. */
export interface LineDay {
  readonly date: ParsedDate
  /** As the page writes it, for machines where it does. */
  readonly raw: string
  readonly label: Label | null
  /** Whether the words around it are a sentence that is not about the page: its day may be any. */
  readonly isOfSentence: boolean
  /** The `<time>` that gives it; null for a day in words or figures. */
  readonly time: Element | null
  /** The text of the line. */
  readonly line: string
  /** Where its words are in the text. */
  readonly start: number
  readonly end: number
}

/** A text, and the elements in it that give a date for machines. */
interface MarkedText {
  readonly text: string
  readonly times: readonly { readonly element: Element; readonly start: number; readonly end: number }[]
}

/** A line that is longer may name any day; */
const LONGEST = 160
/** without a label, so may a shorter one, */
const LONGEST_UNLABELLED = 120
/** and a sentence of more words. */
const SHORT_SENTENCE = 8
/** No line that gives a date is longer than this; more of it is not read. */
const LONGEST_READ = 4_000
const MOST_TIMES = 20
/** The words of a sentence on both sides of a day. */
const AROUND = 120

/**
 * The days on a line: those that `<time>` gives, and those in its words.
 * @param above labels the first of them
 * @param order of the page's days in figures: with a label, they count too
 */
export function daysOfLine(block: Block, above: Label | null, order: () => DayOrder = () => null): readonly LineDay[] {
  const read = markedText(block)
  const marked = read.times.length > 0 ? read : { ...read, text: read.text.replace(RUN_INTO_DAY, ' · ') }
  const days = daysOf(marked, above, order)
  // A day in elements of its own: `<b>3</b><i>May</i><u>2024</u>`.
  return days.length > 0 || block.text.length > LONGEST
    ? days
    : daysOf({ text: marked.text.replaceAll(' · ', ' '), times: [] }, above, order)
}

/** The days in the words of a text. */
export function daysOfText(text: string): readonly LineDay[] {
  return daysOf({ text, times: [] }, null)
}

function daysOf(
  { text, times }: MarkedText,
  above: Label | null,
  order: () => DayOrder = () => null,
): readonly LineDay[] {
  const tokens = [...times.flatMap((time) => tokenOf(text, time)), ...writtenIn(text), ...inOrder(text, order)]
    .sort((a, b) => a.start - b.start || Number(b.time !== null) - Number(a.time !== null))
    .filter((token, at, all) => all.slice(0, at).every(({ end }) => end <= token.start))
  const between = (at: number) => text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start)
  const last = tokens.length
  // Labels are all before their days, or all behind.
  const isBehind = last > 0 && labelBefore(between(0)) === null && labelBehind(between(last)) !== null
  const days = tokens.map((token, at) => {
    const before = between(at)
    const first = at === 0 && !/[\p{L}\p{N}]/u.test(before) ? above : null
    const label = token.label ?? (isBehind ? labelBehind(between(at + 1)) : labelBefore(before)) ?? first
    const isOfSentence =
      label === null &&
      ((token.time === null && isLong(text)) || isInProse(before, between(at + 1), isWholeSentence(text)))
    return { ...token, label, isOfSentence, line: text }
  })
  // Next to a day with a label (`11/03/2021 – Mis à jour le 12/03/2021`), figures are one too.
  const isLabelled = days.some(({ label }) => label !== null)
  return days.flatMap(({ needsLabel, ...day }) => (needsLabel === true && !isLabelled ? [] : [day]))
}

/** `By Ada Quill, 4 March 2026 at 11 a.m.` is none. */
function isWholeSentence(text: string): boolean {
  return isSentence(text) && !/\d\s*[ap]\.\s?m\.$/iu.test(text)
}

function isLong(text: string): boolean {
  const isLongSentence = isWholeSentence(text) && wordsOf(text).split(' ').length > SHORT_SENTENCE
  return text.length > LONGEST_UNLABELLED || isLongSentence
}

interface Token extends Pick<LineDay, 'date' | 'raw' | 'time' | 'start' | 'end' | 'label'> {
  /** Figures alone may be anything: `4/3/2021`. */
  readonly needsLabel?: boolean
}

/** The day of a `<time>` without text, from the words before it. */
export function dayOfEmpty(element: Element, before: string): readonly LineDay[] {
  const time = { element, start: before.length, end: before.length }
  return daysOf({ text: before, times: [time] }, null).filter((day) => day.time === element)
}

/** The narrowest part of an element's text that is its day: a label may come first. */
function tokenOf(text: string, { element, start, end }: MarkedText['times'][number]): readonly Token[] {
  const raw = element.getAttribute('datetime')?.trim() ?? ''
  const date = machineDate(raw) ?? writtenDate(raw)
  if (date === null) return []
  const inside = text.slice(start, end)
  const written = writtenDates(inside)[0]
  const digit = inside.search(/\d/)
  const words = written === undefined ? inside.slice(0, digit < 0 ? undefined : digit) : ''
  const from = written === undefined ? start : start + written.start
  const to = written === undefined ? end : from + written.raw.length
  const label = markedLabel(element) ?? (words === '' ? null : labelBefore(words))
  return [{ date, raw, time: element, start: from, end: to, label }]
}

/** What microdata say of a date; null for one of publication and where they say nothing. */
function markedLabel(time: Element): Label | null {
  const property = time.getAttribute('itemprop')?.trim() ?? ''
  if (property === '' || /\b(?:datePublished|dateCreated|uploadDate)\b/.test(property)) return null
  return /\bdateModified\b/.test(property) ? 'modified' : 'other'
}

function writtenIn(text: string): readonly Token[] {
  return text.length > LONGEST ? [] : writtenDates(text).map(tokenFrom)
}

/** The days in figures for which the order must be known. */
function inOrder(text: string, order: () => DayOrder): readonly Token[] {
  if (text.length > LONGEST || !/\d[/.-]\d{1,2}[/.-]\d/.test(text)) return []
  return datesInOrder(text, order()).map((date) => ({ ...tokenFrom(date), needsLabel: true }))
}

function tokenFrom({ raw, start, ...date }: ReturnType<typeof writtenDates>[number]): Token {
  return { date, raw, time: null, start, end: start + raw.length, label: null }
}

/** Small words of bylines and dates, and what such lines count. */
const SMALL =
  /^(?:by|in|on|at|am|pm|um|von|vom|par|por|le|la|de|del|der|el|em|di|il|do|door|op|av|af|den|and|und|et|y|e|uhr|uur|min|mins|minutes?|read|comments?|views?|shares?|words?)$/u
const STROKE = /[|·•\n]/u

/** Whether the words next to a day, up to the next strokes, are more than a name and a label. */
function isInProse(before: string, behind: string, isSentenceLine: boolean): boolean {
  const near = `${before.slice(-AROUND).split(STROKE).at(-1)} ${behind.slice(0, AROUND).split(STROKE)[0]}`
  const rest = withoutLabels(near.replace(CLOCKS, ' '))
  const words = (rest.match(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}’'-]*/gu) ?? []).filter((word) => !SMALL.test(word))
  // Scripts without small letters.
  const letters = rest.match(/[\p{Lo}]/gu)?.length ?? 0
  return isSentenceLine ? words.length >= 1 || letters >= 14 : words.length >= 4 || letters >= 24
}

/**
 * The text of a line with strokes where one inline element ends and the next begins: `<span>Updated</span><time>…`. Text
 * outside of such elements runs on, as in a sentence.
 */
function markedText(block: Block): MarkedText {
  const times = new Map<Element, { element: Element; start: number; end: number }>()
  let text = ''
  let former: Text | null = null
  for (const node of block.nodes) {
    if (text.length > LONGEST_READ) break
    if (node.data.trim() === '') {
      if (!text.endsWith(' ')) text += ' '
      continue
    }
    const words = node.data.replace(/\s+/g, ' ')
    if (former !== null && isApart(former, node)) text = `${text.trimEnd()} · `
    const start = text.length
    text += text.endsWith(' ') ? words.trimStart() : words
    former = node
    const element = node.parentElement?.closest('time[datetime]') ?? null
    if (element === null || !block.container.contains(element)) continue
    const time = times.get(element) ?? { element, start, end: 0 }
    time.end = text.length
    times.set(element, time)
  }
  return { text: text.slice(0, LONGEST_READ), times: [...times.values()].slice(0, MOST_TIMES) }
}

/** Whether two texts are in inline elements side by side. */
function isApart({ parentElement: before }: Text, { parentElement: behind }: Text): boolean {
  return before !== null && behind !== null && !before.contains(behind) && !behind.contains(before)
}

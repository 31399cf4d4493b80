import { byText } from '../../dom/remember.ts'
import { DENSE_MODIFIED, DENSE_OTHER, DENSE_PUBLISHED, MODIFIED, OTHER, PUBLISHED } from './label-words.ts'

/** What the words next to a day say of it: the day of publication, that of a change, or that of something else. */
export type Label = 'published' | 'modified' | 'other'

/** Between a label and its day, or before a day behind it; more words are a sentence, or name another thing. */
const NEAR = 60
/** A text before a day is cut to this. */
const LONGEST = 160

/** The words of a label: where they may begin, and those that may be anywhere. */
interface LabelPattern {
  readonly label: Label
  /** To be tried where a word begins. */
  readonly spaced: RegExp
  readonly dense: RegExp
}

function labelPattern(label: Label, words: string, dense: string): LabelPattern {
  const stems = words
    .trim()
    .replace(/\s*\n\s*/g, '|')
    .replaceAll('_', String.raw`\s?`)
    .replaceAll('$', String.raw`(?![\p{L}\p{M}])`)
  return {
    label,
    spaced: new RegExp(String.raw`(?:${stems})[\p{L}\p{M}’'-]*`, 'iuy'),
    dense: new RegExp(String.raw`(?:${dense})[\p{sc=Han}]{0,2}`, 'giu'),
  }
}

const PATTERNS: readonly LabelPattern[] = [
  labelPattern('modified', MODIFIED, DENSE_MODIFIED),
  labelPattern('published', PUBLISHED, DENSE_PUBLISHED),
  labelPattern('other', OTHER, `${DENSE_OTHER}|\\(c\\)`),
]
/** A word, and what the dense labels are written with. */
const WORD = /[\p{L}\p{M}]+/gu
const DENSE = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Thai}©]|\(c\)/iu

interface Place {
  readonly label: Label
  readonly start: number
  readonly end: number
}

/** The words before a label in its clause: `Last`, `Date of`, `This article was first`. */
const CLAUSE = /[\p{L}\p{M}\s'’-]*$/u
/** Behind the time of the day before: `6:05 PM EST Last updated`. */
const END_OF_CLOCK = /^\s*(?:(?:[apAP][mM]|[Uu]hr|uur|hrs?|h)(?![\p{L}\p{M}]))?\s*(?:[A-Z]{2,5}(?![\p{L}\p{M}]))?/u
/** What a page says of itself before a label. */
const SUBJECT =
  /(?:^|\s)(?:article|story|post|page|entry|piece|report|item)\s+(?:(?:was|has been|is)\s+)?(?:\p{L}+\s+)?$/iu
const PRONOUN = /^\s*(?:it|he|she|they|who|which|es|er|sie|il|elle|on|se|lo)\s/iu
const MOST_WORDS = 2

/** The labels in a text; a word of a sentence that happens to be one (`The book was published`) is none. */
function labelsIn(text: string): readonly Place[] {
  // Every label has a letter or is a sign.
  return /[\p{L}©]/u.test(text) ? searchLabels(text) : []
}

/** The words of a text that are a label's: tried only where words begin, for the patterns are long. */
function wordsOfLabel({ spaced, dense }: LabelPattern, text: string, starts: readonly number[]): RegExpExecArray[] {
  const matches = DENSE.test(text) ? [...text.matchAll(dense)] : []
  let end = 0
  for (const start of starts) {
    if (start < end) continue
    spaced.lastIndex = start
    const match = spaced.exec(text)
    if (match === null) continue
    end = spaced.lastIndex
    matches.push(match)
  }
  return matches
}

/** The words next to a day are asked for several times. */
const searchLabels = byText({ most: 500, longest: 300 }, (text): readonly Place[] => {
  const starts = [...text.matchAll(WORD)].map(({ index }) => index)
  const places = PATTERNS.flatMap((pattern) =>
    wordsOfLabel(pattern, text, starts).flatMap(({ 0: words, index }) => {
      const clause = (CLAUSE.exec(text.slice(0, index))?.[0] ?? '').replace(END_OF_CLOCK, '').replace(/^.*\s-+\s/u, '')
      const count = clause.split(/\s+/).filter((word) => word !== '').length
      // Inline elements run together: `By Ada Quill Updated 4 May 2024`.
      const isCapital = /^\p{Lu}/u.test(words)
      const isLabel = isCapital || SUBJECT.test(clause) || (count <= MOST_WORDS && !PRONOUN.test(clause))
      return isLabel ? [{ label: pattern.label, start: index, end: index + words.length }] : []
    }),
  )
  return places.sort((a, b) => a.start - b.start)
})

const STROKE = /[|·•]/u
const STROKES = /[\s|·•:：]+/gu
/** Another label is next to its day, but for short words and a weekday: `Opens on Friday, 3 May 2024`. */
const NEXT_TO = /^[\s:：]*(?:(?:date|datum|fecha|data)\b[\s:：]*)?(?:(?:\p{L}{1,3}|\p{L}+,)\s+){0,3}$/iu

function isOfDay({ label, end }: Place, text: string): boolean {
  const between = text.slice(end)
  if (between.length > NEAR) return false
  if (label === 'other') return NEXT_TO.test(between)
  return !STROKE.test(between) || between.replace(STROKES, '') === ''
}

/** The label before a day: the one nearest to it. `Published and updated` says when it was published. */
export function labelBefore(before: string): Label | null {
  const text = before.slice(-LONGEST)
  const places = labelsIn(text).filter((place) => isOfDay(place, text))
  const end = Math.max(...places.map((place) => place.end))
  const nearest = places.find((place) => place.end === end)
  if (nearest?.label !== 'modified') return nearest?.label ?? null
  const isJoined = places.some(
    (place) =>
      place.label === 'published' &&
      /^\s*(?:[/&+]|and|or|und|oder|et|ou|y|o|e|en|och|og)\s*(?:last)?\s*$/iu.test(
        text.slice(place.end, nearest.start),
      ),
  )
  return isJoined ? 'published' : 'modified'
}

/** The label between a day and the next stroke, with nothing but its time and brackets: `2024年5月4日 更新`, `4 May (updated)`. */
export function labelBehind(behind: string): Label | null {
  const text = behind
    .slice(0, NEAR)
    .replace(CLOCKS, ' ')
    .replace(/^[\s,()（）[\]【】]+/u, '')
  const first = labelsIn(text).filter(
    ({ start, end }) => start === 0 && /^[\s.)）\]】]*(?:$|[|·•,/])/u.test(text.slice(end)),
  )
  return (first.find(({ label }) => label === 'modified') ?? first[0])?.label ?? null
}

/** Times of day with their zone, which may come between a day and its label. */
export const CLOCKS =
  /(?:午前|午後|上午|下午|오전|오후)?\s*(?<!\d)\d{1,2}\s?[:.h時时시]\s?\d{2}(?!\d)(?::\d\d)?분?(?:\s*[apAP]\.?\s?[mM]\b\.?)?(?:\s*(?:Uhr|uur|hrs?)\b)?(?:\s*\(?[A-Z]{2,5}\b\)?)?/gu

/** The label that a line consists of: the day is on the next one. Null for any other line. */
export function onlyLabel(line: string): Label | null {
  const text = line.trim()
  if (text.length > NEAR || /\d/.test(text)) return null
  const end = Math.max(...labelsIn(text).map((place) => place.end))
  return /^[\s:：]*(?:on|at|am|le|el|em|il|op|den)?[\s:：]*$/iu.test(text.slice(end)) ? labelBefore(text) : null
}

/** A text without its labels. */
export function withoutLabels(text: string): string {
  return labelsIn(text).reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text)
}

/** A text without the label of a publication that begins or ends it; as it is where it has another, or none. */
export function withoutPublished(text: string): string {
  const places = labelsIn(text)
  const [place] = places
  if (place === undefined || places.some(({ label }) => label !== 'published')) return text
  const [before, behind] = [text.slice(0, place.start), text.slice(place.end)]
  if (!/\d/.test(before) && before.trim().split(/\s+/).length <= MOST_WORDS) return behind.replace(/^[\s:：]+/u, '')
  return /[\p{L}\p{N}]/u.test(behind) ? text : before.replace(/[\s,(（]+$/u, '')
}

import { type Block, piecesOf, readingsOf, sameWords, wordsOf } from '../dom/blocks.ts'
import { commonOf } from '../dom/line-places.ts'
import { type Age, ageAtEnd, writtenDate } from './dates.ts'
import { isPublisherName } from './outlet-names.ts'

const STROKES = /\s*[|·•]\s*|\s+\/\s+/u
/** Outlet and age together; a longer line is prose that ends with an age. */
export const LONGEST_LINE = 90
/** Lines between a story's title and its text: outlet, age, crumbs, the title again. */
export const LINES_BETWEEN = 6
const LONGEST_TITLE = 200

/** The line near a headline that names the outlet and the age of the story. */
export interface OutletLine {
  readonly blocks: readonly Block[]
  readonly outlet: string | null
  /** Null for a written day. */
  readonly age: Age | null
}

/** The outlet and age under the headline; null when there is no age near it. */
export function outletLineOf(blocks: readonly Block[], headline: Block | null): OutletLine | null {
  const at = headline === null ? -1 : blocks.indexOf(headline)
  for (let index = at + 1; index < Math.min(blocks.length, at + 1 + LINES_BETWEEN); index += 1) {
    const block = blocks[index]
    if (block === undefined) return null
    if (headline !== null && sameWords(block.text, headline.text)) continue
    if (block.text.length > LONGEST_LINE) break
    const age = isInDataRow(block) ? null : ageOf(block)
    if (age === null) continue
    if (age.before === '') {
      const line = outletAbove(blocks, index, at)
      if (line !== null) return { ...line, age }
    }
    const outlet = withoutLabel(age.before)
    return { blocks: [block], outlet: isName(outlet) && !isPerson(block) ? outlet : null, age }
  }
  return headline === null ? null : kickerOf(blocks, headline)
}

/** Whether a line is in a table's row that has a head cell: its age is one of the text (`Founded: 3 May 1998; 28 years ago`). */
function isInDataRow({ container }: Block): boolean {
  return (container.closest('tr')?.querySelector('th') ?? null) !== null
}

/** The lines from an outlet's name down to the age below it, with words between them that label each. */
function outletAbove(
  blocks: readonly Block[],
  age: number,
  floor: number,
): Pick<OutletLine, 'blocks' | 'outlet'> | null {
  const isWord = (at: number) => at > floor && FACT.test((blocks[at] as Block).text)
  const at = isWord(age - 1) ? age - 2 : age - 1
  const line = blocks[at]
  if (at <= floor || line === undefined || line.heading || isPerson(line)) return null
  const outlet = withoutLabel(line.text)
  return isName(outlet) ? { blocks: blocks.slice(isWord(at - 1) ? at - 1 : at, age + 1), outlet } : null
}

/** On a line of its own it labels the next one. */
const FACT = /^(?:source|publisher|outlet|published|posted|date|quelle|datum|fuente|fecha|fonte|data)\s*:?$/iu

/**
 * An outlet and an age above a headline, in either order. Both are needed, next to each other, at the beginning of the
 * box with the article: other lines above a headline mostly belong to another story or the site.
 */
function kickerOf(blocks: readonly Block[], headline: Block): OutletLine | null {
  const at = blocks.indexOf(headline)
  const text = blocks[at + 1]
  const first = (from: number, outlet: string, age: Age): OutletLine | null => {
    const line = blocks[from]
    const before = blocks[from - 1]
    if (line === undefined || text === undefined || !isName(outlet) || isPerson(line)) return null
    const box = commonOf(line, text)
    if (box.nodeName === 'BODY') return null
    const isBeginning = before === undefined || !box.contains(before.container)
    return isBeginning && box.contains(headline.container) ? { blocks: blocks.slice(from, at), outlet, age } : null
  }
  const [upper, lower] = [blocks[at - 2], blocks[at - 1]]
  const age = lower === undefined ? null : ageOf(lower)
  if (age !== null && age.before !== '') return first(at - 1, withoutLabel(age.before), age)
  if (upper === undefined || lower === undefined) return null
  if (upper.container.parentElement !== lower.container.parentElement) return null
  if (age !== null) return first(at - 2, withoutLabel(upper.text), age)
  const aged = ageOf(upper)
  return aged?.before === '' ? first(at - 2, withoutLabel(lower.text), aged) : null
}

/** The age at the end of a line or within it. */
function ageOf(block: Block): Age | null {
  return block.text.length > LONGEST_LINE ? null : (ageAtEnd(block.text) ?? ageWithin(block))
}

/** The age that is a part of a line: between strokes, or the text of an element. */
export function ageWithin(block: Block): Age | null {
  return ageAmong(block.text.split(STROKES)) ?? ageAmong(piecesOf(block))
}

/**
 * An age between strokes, with more about the story behind it: `The Weir · 3 days ago · 5 min read`. A name behind an
 * age is an outlet only by its own words: `3 days ago · River Times`.
 */
function ageAmong(all: readonly string[]): Age | null {
  const parts = all.filter((part) => /[\p{L}\p{N}]/u.test(part))
  for (const [at, part] of parts.slice(0, -1).entries()) {
    const age = ageAtEnd(part)
    if (age?.before !== '') continue
    const behind = withoutLabel(parts[at + 1] as string)
    const outlet = at === 1 ? (parts[0] as string) : at === 0 && isPublisherName(behind) ? behind : ''
    return { ...age, before: outlet }
  }
  return null
}

/** Without the label before a name. */
export function withoutLabel(text: string): string {
  return text.replace(/^(?:source|via|from|quelle|fuente|fonte|bron|źródło|источник|出典|来源|來源)\s*[:：]\s*/iu, '')
}

/** By the page's own mark-up: an author is not the outlet. */
function isPerson({ first }: Block): boolean {
  return first.parentElement?.closest('[itemprop~=author], [itemtype$="/Person"], [rel~=author]') != null
}

function isName(text: string): boolean {
  return (
    writtenDate(text) === null &&
    !/\d:\d\d/.test(text) &&
    text !== '' &&
    text.length <= 60 &&
    !/[.!?:]$/.test(text) &&
    !/^(?:by|updated|published|posted|edited)\b/i.test(text)
  )
}

/** Whether a line may be a story's title. */
export function isTitle({ text, heading }: Block): boolean {
  if (text.length > LONGEST_TITLE || text.length < 8) return false
  if (heading) return true
  // Without mark-up a title is a line of several words that is no sentence.
  return (
    !/[.。:,;]["”’)]?$/u.test(text) &&
    (wordsOf(text).split(' ').length >= 3 || text.length >= 12) &&
    ageAtEnd(text) === null
  )
}

/** Only a day, perhaps with its time and a word before it. */
export function isBareDate(text: string): boolean {
  const age = ageAtEnd(text)
  if (age !== null) return age.before.length <= 20
  const date = writtenDate(text)
  if (date === null) return false
  const rest = text
    .replace(date.raw, '')
    // Only in capitals: `Egypt` is no zone.
    .replace(/\b[A-Z]{2,4}T\b/g, '')
    .replace(/\b\d{1,2}[:.]\d\d(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?)?/gi, '')
    .replace(
      /\b(?:UTC|GMT|Uhr|at|on|published|posted|updated|last|modified|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|day)\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day/gi,
      '',
    )
  return !/[\p{L}\p{N}]{2}/u.test(rest)
}

/** Between an outlet and a day. */
const BETWEEN = String.raw`(?:\s*[,，、|·•]\s*|\s+[/–—-]\s+)`
const OUTLET_FIRST = new RegExp(`^(.+?)${BETWEEN}(.+)$`, 'u')
const DAY_FIRST = new RegExp(`^(.+)${BETWEEN}(.+?)$`, 'u')

/**
 * An outlet and the day directly below the headline, on one line or on two: `River Times, 3 May 2026`. Only for the
 * site's own outlet, or a paper's name by its own words: places and persons have the same form.
 */
export function datedOutlet(blocks: readonly Block[], headline: Block, siteName: string | null): OutletLine | null {
  const at = blocks.indexOf(headline)
  const from = blocks.findIndex((block, index) => index > at && !sameWords(block.text, headline.text))
  const [block, next] = [blocks[from], blocks[from + 1]]
  if (block === undefined || from > at + LINES_BETWEEN || !mayName(block)) return null
  const isOutlet = (name: string) => (siteName !== null && sameWords(name, siteName)) || isPublisherName(name)
  for (const line of readingsOf(block)) {
    for (const [name, day] of partsOf(line)) {
      const outlet = withoutLabel(name)
      if (writtenDate(day) !== null && isBareDate(day) && isOutlet(outlet))
        return { blocks: [block], outlet, age: null }
    }
  }
  if (next === undefined || !mayName(next)) return null
  for (const [name, day] of [
    [block, next],
    [next, block],
  ] as const) {
    const outlet = withoutLabel(name.text)
    if (writtenDate(day.text) !== null && isBareDate(day.text) && isOutlet(outlet))
      return { blocks: [block, next], outlet, age: null }
  }
  return null
}

function mayName(block: Block): boolean {
  return block.text.length <= LONGEST_LINE && !isPerson(block)
}

/** The ways to split a line into a name and a day. */
function partsOf(written: string): readonly (readonly [name: string, day: string])[] {
  const line = written.replace(/\s*\(([^()]+)\)$/u, ' · $1')
  const [, first = '', behind = ''] = OUTLET_FIRST.exec(line) ?? []
  const [, before = '', last = ''] = DAY_FIRST.exec(line) ?? []
  const day = writtenDate(line)?.raw ?? ''
  const start = line.indexOf(day)
  return [
    [first, behind],
    [last, before],
    [line.slice(0, start).trim(), line.slice(start)],
    ...line.split(STROKES).flatMap((part, at, parts) => {
      const next = parts[at + 1]
      return next === undefined
        ? []
        : ([
            [part, next],
            [next, part],
          ] as const)
    }),
  ]
}

import { type Block, readingsOf, sameWords, wordsOf } from '../dom/blocks.ts'
import { isBoilerplate, isComments, isLabel } from '../dom/junk.ts'
import { isProseLine, isSentence, weightOf } from '../dom/prose.ts'
import { byElement } from '../dom/remember.ts'
import { type Age, ageAtEnd, writtenDate } from '../facts/dates.ts'
import { ageWithin, LONGEST_LINE, withoutLabel } from '../facts/outlet-line.ts'

/** Lines before a story's text that can be its head: title, outlet, age, crumbs, each perhaps twice. */
const MOST_LINES = 12
const LONGEST_TITLE = 200
/** Lines with fewer words are names. */
const TITLE_WORDS = 4
const TITLE_WEIGHT = 25
/** Names of writers are linked too. */
const LINKED_WEIGHT = 20
const LONGEST_OUTLET = 60
const MOST_OUTLET_WORDS = 7

/** The age of a story as a line of its head states it, and the rest of that line. */
export interface AgeLine {
  readonly at: number
  /** Verbatim. */
  readonly raw: string
  /** Null for a written date. */
  readonly age: Age | null
  readonly outlet: string | null
}

/** The lines between two texts that introduce the second. Numbers are indices of lines. */
export interface StoryHead {
  readonly from: number
  readonly title: number
  readonly outlet: string | null
  readonly age: AgeLine | null
  readonly byline: number | null
  /** The first line of its text. */
  readonly body: number
  readonly isRepeated: boolean
}

/** The lines of a page that are prose. A long line is a title where it is no sentence and has an age near it. */
export function proseOf(blocks: readonly Block[]): ReadonlySet<Block> {
  const hasAge = (at: number): boolean => {
    const block = blocks[at]
    return block !== undefined && ageLine(block, at) !== null
  }
  return new Set(
    blocks.filter((block, at) => {
      if (!isProseLine(block)) return false
      if (block.text.length > LONGEST_TITLE || isSentence(block.text) || /[:;,…]$/.test(block.text)) return true
      if ([at - 1, at - 2, at - 3].some(hasAge)) return false
      for (let next = at + 1; next <= at + 4 && next < blocks.length; next += 1) {
        const line = blocks[next] as Block
        if (hasAge(next)) return false
        if (isProseLine(line) && !sameWords(line.text, block.text)) return true
      }
      return true
    }),
  )
}

/**
 * The head of the story whose text begins at a line of prose; null when the lines before it are no head.
 * @param floor the first line that may belong to it
 * @param kin whether a line looks like a title that is known already
 */
export function headBefore(
  blocks: readonly Block[],
  floor: number,
  prose: number,
  kin: (block: Block) => boolean,
): StoryHead | null {
  const start = Math.max(floor, prose - MOST_LINES)
  const lines = Array.from({ length: prose - start }, (_, index) => start + index)
  const ages = lines.flatMap((at) => ageLine(blocks[at] as Block, at) ?? [])
  // Of several ages the one nearest to the text: those before belong to titles without texts.
  const age = ages.at(-1) ?? null
  const isAge = new Set(ages.map(({ at }) => at))
  const candidates = lines.filter((at) => !isAge.has(at) && isTitleLine(blocks[at] as Block))
  const repeated = (at: number) =>
    lines.some((other) => other !== at && sameWords((blocks[other] as Block).text, (blocks[at] as Block).text))
  const worth = (at: number): number => {
    const block = blocks[at] as Block
    const words = wordsOf(block.text).split(' ').length
    return (
      (block.heading ? 4 : 0) +
      (repeated(at) ? 4 : 0) +
      (block.linked > 0.8 ? 2 : 0) +
      (kin(block) ? 2 : 0) +
      (words >= 6 || weightOf(block.text) >= 40 ? 2 : words === 5 ? 1 : 0)
    )
  }
  const outletAt = age === null || age.outlet !== null ? null : outletBeside(blocks, lines, age.at, candidates, worth)
  const outlet = age?.outlet ?? (outletAt === null ? null : nameIn((blocks[outletAt] as Block).text))
  const isOutlet = (at: number) => outlet !== null && sameWords((blocks[at] as Block).text, outlet)
  const near = age?.at ?? prose
  const scored = candidates
    .filter((at) => !isOutlet(at) && !isByline((blocks[at] as Block).text))
    .map((at) => ({ at, score: worth(at) - Math.abs(at - near) * 0.5 }))
  const best = scored.reduce<(typeof scored)[number] | null>(
    (top, each) => (top === null || each.score > top.score ? each : top),
    null,
  )
  if (best === null) return null
  const titleText = (blocks[best.at] as Block).text
  const isTitle = (at: number) => sameWords((blocks[at] as Block).text, titleText)
  const title = lines.find(isTitle) ?? best.at
  const isPart = (at: number) => isTitle(at) || isOutlet(at) || isAge.has(at)
  let from = title
  while (from > start && isPart(from - 1)) from -= 1
  const last = lines.findLast(isPart) ?? title
  const byline = lines.find((at) => at > title && isByline((blocks[at] as Block).text)) ?? null
  const behind = Math.max(last, byline ?? 0) + 1
  let body = behind
  while (body < prose && !isSentence((blocks[body] as Block).text)) body += 1
  return { from, title, outlet, age, byline, body, isRepeated: lines.some((at) => at !== title && isTitle(at)) }
}

/** The name of an outlet on the line above the age, or below it. */
function outletBeside(
  blocks: readonly Block[],
  lines: readonly number[],
  age: number,
  candidates: readonly number[],
  worth: (at: number) => number,
): number | null {
  const isWord = isIcon(blocks[age - 1]?.text ?? '')
  for (const at of [isWord ? age - 2 : age - 1, age + 1]) {
    const block = lines.includes(at) ? blocks[at] : undefined
    if (block === undefined || !isOutletName(nameIn(block.text))) continue
    const rivals = candidates.filter((other) => !sameWords((blocks[other] as Block).text, block.text))
    if (!candidates.includes(at)) return rivals.length > 0 ? at : null
    if (rivals.some((other) => worth(other) > worth(at))) return at
  }
  return null
}

/** Without the bullet before it and the strokes around it. */
function nameIn(text: string): string {
  return text.replace(/^[\s|·•*,/)–—-]+|[\s|·•,/(–—-]+$/gu, '')
}

function isOutletName(text: string): boolean {
  return (
    text !== '' &&
    text.length <= LONGEST_OUTLET &&
    wordsOf(text).split(' ').length <= MOST_OUTLET_WORDS &&
    /\p{L}/u.test(text) &&
    !/[.!?:;,]$/.test(text) &&
    !isByline(text) &&
    !isLabel(text) &&
    !isBoilerplate(text) &&
    !WEEKDAYS.has(wordsOf(text)) &&
    !isIcon(text)
  )
}

/** In the languages whose dates are read. */
const WEEKDAYS: ReadonlySet<string> = new Set(
  ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ru', 'tr'].flatMap((language) =>
    (['long', 'short'] as const).flatMap((weekday) => {
      const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' })
      return [0, 1, 2, 3, 4, 5, 6].map((day) => wordsOf(format.format(Date.UTC(2024, 0, 1 + day))))
    }),
  ),
)

/** The name of an icon, such as a clock, that runs into the words next to it. */
function isIcon(text: string): boolean {
  return /^(?:time|clock|date|icon|calendar|image|logo|published|posted|updated)$/i.test(text)
}

export function isByline(text: string): boolean {
  return /^(?:by|von|par|por|di|door|af|av|от)\s+\p{Lu}/iu.test(text) && text.length <= LONGEST_LINE
}

function isTitleLine({ text, heading, linked }: Block): boolean {
  if (text.length > LONGEST_TITLE || isLabel(text) || isComments(text)) return false
  const words = wordsOf(text).split(' ').length
  if (heading) return words >= 2 || weightOf(text) >= 8
  if (isBoilerplate(text) || /[.。:,;]["”’)]?$/u.test(text)) return false
  return words >= TITLE_WORDS || weightOf(text) >= TITLE_WEIGHT || (linked > 0.8 && weightOf(text) >= LINKED_WEIGHT)
}

/** An age or a day, with or without the outlet's name, in any order. */
export function ageLine(block: Block, at: number): AgeLine | null {
  const age = readAgeLine(block)
  return age === null ? null : { ...age, at }
}

/** Asked of each line for each of the paragraphs behind it. */
const readAgeLine = byElement((block: Block): Omit<AgeLine, 'at'> | null => {
  const { text } = block
  if (text.length > LONGEST_LINE) return null
  const ended = ageAtEnd(text)
  // A long line without an outlet is a title that mentions an age; so is `See You Yesterday`.
  if (ended !== null && ended.before !== '' && /\sYesterday$/.test(text)) return null
  if (ended !== null && wordsOf(ended.before).split(' ').length <= MOST_OUTLET_WORDS)
    return { raw: ended.raw, age: ended, outlet: outletIn(ended.before) }
  // The age comes first: the longest beginning of the line that is one.
  const words = text.split(' ')
  for (let count = Math.min(5, words.length - 1); count >= 1; count -= 1) {
    const begun = words
      .slice(0, count)
      .join(' ')
      .replace(/[\s|·•,–—-]+$/u, '')
    const age = ageAtEnd(begun)
    if (age?.before === '')
      return {
        raw: age.raw,
        age,
        outlet: outletIn(
          words
            .slice(count)
            .join(' ')
            .replace(/^(?:by|from|via|on)\s/i, ''),
        ),
      }
  }
  const inside = ageWithin(block)
  if (inside !== null) return { raw: inside.raw, age: inside, outlet: outletIn(inside.before) }
  for (const line of readingsOf(block)) {
    const date = writtenDate(line)
    if (date === null || line.length - date.raw.length > 50) continue
    const [before = '', rest = ''] = line.split(date.raw)
    const behind = rest.replace(/^[\s,T]*\d{1,2}[:.]\d\d(?:\s*[ap]\.?m\.?)?/i, '')
    const outlet = outletIn(before.replace(/\b(?:published|posted|updated)(?: on)?\b|\bon$/i, ''))
    return {
      raw: date.raw,
      age: null,
      outlet: outlet ?? (before === '' && !/\d/.test(behind) ? outletIn(behind) : null),
    }
  }
  return null
})

function outletIn(text: string): string | null {
  const name = withoutLabel(nameIn(text).replace(/^(?:time|clock)\s+|\s*(?:time|clock)$/, ''))
  return isOutletName(name) ? name : null
}

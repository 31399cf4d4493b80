import { type Block, sameWords, wordsOf } from './blocks.ts'
import { type Age, ageAtEnd, writtenDate } from './dates.ts'
import { isPaperName } from './papers.ts'

/** Outlet and age together; a longer line is prose that ends with an age. */
export const LONGEST_LINE = 90
/** Lines between a story's title and its text: outlet, age, crumbs, the title again. */
export const LINES_BETWEEN = 6
const LONGEST_TITLE = 200

/** The line under a headline that names the outlet and how old the story is. */
export interface Dateline {
  readonly blocks: readonly Block[]
  readonly outlet: string | null
  /** Null where a day is written. */
  readonly age: Age | null
}

/** The outlet and age under the headline; null when there is no age near it. */
export function datelineOf(blocks: readonly Block[], headline: Block | null): Dateline | null {
  const at = headline === null ? -1 : blocks.indexOf(headline)
  for (let index = at + 1; index < Math.min(blocks.length, at + 1 + LINES_BETWEEN); index += 1) {
    const block = blocks[index]
    if (block === undefined) return null
    if (headline !== null && sameWords(block.text, headline.text)) continue
    if (block.text.length > LONGEST_LINE) return null
    const age = ageAtEnd(block.text) ?? ageAmong(block.text)
    if (age === null) continue
    const before = blocks[index - 1]
    const isOutlet =
      before !== undefined && index - 1 > at && !before.heading && isName(before.text) && !isPerson(before)
    if (age.before === '' && isOutlet) return { blocks: [before, block], outlet: before.text, age }
    return { blocks: [block], outlet: isName(age.before) && !isPerson(block) ? age.before : null, age }
  }
  return null
}

/** An age between strokes, with what else a page says of a story behind it: `The Weir · 3 days ago · 5 min read`. */
function ageAmong(text: string): Age | null {
  const parts = text.split(/\s*[|·•]\s*/u)
  for (const [at, part] of parts.slice(0, -1).entries()) {
    const age = ageAtEnd(part)
    if (age?.before === '') return { ...age, before: at === 1 ? (parts[0] as string) : '' }
  }
  return null
}

/** By the page's own word: whoever wrote the story is not its outlet. */
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

/** A day, perhaps with its hour and a word before it, and no sentence. */
export function isBareDate(text: string): boolean {
  const age = ageAtEnd(text)
  if (age !== null) return age.before.length <= 20
  const date = writtenDate(text)
  if (date === null) return false
  const rest = text
    .replace(date.raw, '')
    // In capitals alone: `Egypt` is no zone.
    .replace(/\b[A-Z]{2,4}T\b/g, '')
    .replace(/\b\d{1,2}[:.]\d\d(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?)?/gi, '')
    .replace(
      /\b(?:UTC|GMT|Uhr|at|on|published|posted|updated|last|modified|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|day)\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day/gi,
      '',
    )
  return !/[\p{L}\p{N}]{2}/u.test(rest)
}

/** Between an outlet and a day. */
const BETWEEN = String.raw`(?:\s*[,，、|·•]\s*|\s+[–—-]\s+)`
const OUTLET_FIRST = new RegExp(String.raw`^(.+?)${BETWEEN}(.+)$`, 'u')
const DAY_FIRST = new RegExp(String.raw`^(.+)${BETWEEN}(.+?)$`, 'u')

/**
 * An outlet and the day directly under the headline: `River Times, 3 May 2026`. Only where the outlet is the site's, or a
 * paper by its own words: a place or a person may stand there as well.
 */
export function datedOutlet(blocks: readonly Block[], headline: Block, siteName: string | null): Dateline | null {
  const at = blocks.indexOf(headline)
  const block = blocks.slice(at + 1, at + 1 + LINES_BETWEEN).find(({ text }) => !sameWords(text, headline.text))
  if (block === undefined || block.text.length > LONGEST_LINE || block.heading || isPerson(block)) return null
  const isOutlet = (name: string) => (siteName !== null && sameWords(name, siteName)) || isPaperName(name)
  const [, first = '', behind = ''] = OUTLET_FIRST.exec(block.text) ?? []
  const [, before = '', last = ''] = DAY_FIRST.exec(block.text) ?? []
  for (const [outlet, day] of [
    [first, behind],
    [last, before],
  ] as const) {
    if (writtenDate(day) !== null && isBareDate(day) && isOutlet(outlet)) return { blocks: [block], outlet, age: null }
  }
  return null
}

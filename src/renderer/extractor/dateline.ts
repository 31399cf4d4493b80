import { type Block, sameWords, wordsOf } from './blocks.ts'
import { type Age, ageAtEnd, writtenDate } from './dates.ts'

/** Outlet and age together; a longer line is prose that ends with an age. */
export const LONGEST_LINE = 90
/** Lines between a story's title and its text: outlet, age, crumbs, the title again. */
export const LINES_BETWEEN = 6
const LONGEST_TITLE = 200

/** The line under a headline that names the outlet and how old the story is. */
export interface Dateline {
  readonly blocks: readonly Block[]
  readonly outlet: string | null
  readonly age: Age
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

import type { Block } from '../dom/blocks.ts'
import { datelineOf } from '../facts/dateline.ts'
import { resolveAge } from '../facts/dates.ts'
import { labelBefore } from '../facts/days/labels.ts'
import { daysOfLine } from '../facts/days/line-days.ts'
import { namesOf } from '../facts/names.ts'
import { datedOutlet, isTitle, outletLineOf } from '../facts/outlet-line.ts'
import { noDate, type Published, publishedOn } from '../facts/published.ts'

/** Facts that a story states in its own lines. What it does not state is null, and not taken from its page. */
export interface StoryFacts {
  readonly title: Block | null
  /** The lines of the title, the outlet and the age: facts, not text. */
  readonly head: readonly Block[]
  readonly byline: readonly string[]
  readonly publisher: string | null
  readonly agency: string | null
  readonly place: string | null
  readonly published: Published
}

export interface StoryOrigin {
  readonly capturedAt: string
  readonly timeZone: string
}

/** Lines in which a story states its author and date. */
const HEAD = 8
const LONGEST_DATE = 60

/**
 * The facts of a story on another article's page, from its own lines alone. The first line is its title, where it may
 * be one.
 */
export function factsOfStory(blocks: readonly Block[], { capturedAt, timeZone }: StoryOrigin): StoryFacts {
  const [first] = blocks
  const title = first !== undefined && blocks.length > 1 && isTitle(first) ? first : null
  const outletLine = outletLineOf(blocks, title) ?? (title === null ? null : datedOutlet(blocks, title, null))
  const head = [...(title === null ? [] : [title]), ...(outletLine?.blocks ?? [])]
  const near = blocks.slice(0, HEAD).filter((block) => !head.includes(block))
  const line = near.map(({ text }) => text).find((text) => /^(?:by|von|par|por|di|door|af|av)\s+\p{Lu}/iu.test(text))
  const aged = outletLine?.age ?? null
  const age = aged !== null && labelBefore(aged.before) === 'modified' ? null : aged
  const date = age === null ? null : resolveAge(age, capturedAt, timeZone)
  return {
    title,
    head,
    byline: line === undefined || line.length > 120 ? [] : namesOf(line),
    publisher: outletLine?.outlet ?? null,
    ...datelineOf(
      blocks
        .filter((block) => !head.includes(block))
        .map(({ text }) => text)
        .join('\n'),
    ),
    published:
      date === null || age === null
        ? datedLine([...(outletLine?.blocks ?? []), ...near])
        : publishedOn(date, age.raw, 'age'),
  }
}

/** The day on a line of the head, from its `<time>` or as written; a day that is labelled as a change's is none. */
function datedLine(lines: readonly Block[]): StoryFacts['published'] {
  const days = lines.filter(({ text }) => text.length <= LONGEST_DATE).flatMap((line) => daysOfLine(line, null))
  const own =
    days.find(({ label }) => label === 'published') ??
    days.find(({ label, isOfSentence }) => label === null && !isOfSentence)
  return own === undefined ? noDate : publishedOn(own.date, own.raw, own.time === null ? 'text' : 'time')
}

import type { Facts } from '#shared/model.ts'
import type { Block } from '../dom/blocks.ts'
import { datelineOf } from '../facts/dateline.ts'
import { machineDate, resolveAge, writtenDate } from '../facts/dates.ts'
import { namesOf } from '../facts/names.ts'
import { datedOutlet, isTitle, outletLineOf } from '../facts/outlet-line.ts'
import { noDate } from '../facts/published.ts'

/** What a story says of itself in its own lines; what it does not say is null, and not its page's. */
export interface StoryFacts {
  readonly title: Block | null
  /** The title's lines, the outlet's and the age's: facts, and no part of the text. */
  readonly head: readonly Block[]
  readonly byline: readonly string[]
  readonly publisher: string | null
  readonly agency: string | null
  readonly place: string | null
  readonly published: Pick<Facts, 'publishedAt' | 'publishedPrecision' | 'publishedRaw' | 'publishedFrom'>
}

export interface StoryOrigin {
  readonly capturedAt: string
  readonly timeZone: string
}

/** Lines in which a story says who wrote it and when. */
const HEAD = 8
const LONGEST_DATE = 60

/** The facts of a story found on another's page, from its own lines alone: the first is its title, where it may be one. */
export function factsOfStory(blocks: readonly Block[], { capturedAt, timeZone }: StoryOrigin): StoryFacts {
  const [first] = blocks
  const title = first !== undefined && blocks.length > 1 && isTitle(first) ? first : null
  const outletLine = outletLineOf(blocks, title) ?? (title === null ? null : datedOutlet(blocks, title, null))
  const head = [...(title === null ? [] : [title]), ...(outletLine?.blocks ?? [])]
  const near = blocks.slice(0, HEAD).filter((block) => !head.includes(block))
  const line = near.map(({ text }) => text).find((text) => /^(?:by|von|par|por|di|door|af|av)\s+\p{Lu}/iu.test(text))
  const age = outletLine?.age ?? null
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
        : {
            publishedAt: date.at,
            publishedPrecision: date.precision,
            publishedRaw: age.raw,
            publishedFrom: 'age',
          },
  }
}

/** The day on a line of the head, by its `<time>` or as it is written. */
function datedLine(blocks: readonly Block[]): StoryFacts['published'] {
  for (const { text, first } of blocks) {
    if (text.length > LONGEST_DATE) continue
    const raw = first.parentElement?.closest('time[datetime]')?.getAttribute('datetime') ?? null
    const stated = raw === null ? null : machineDate(raw)
    if (stated !== null)
      return {
        publishedAt: stated.at,
        publishedPrecision: stated.precision,
        publishedRaw: raw,
        publishedFrom: 'time',
      }
    const date = writtenDate(text)
    if (date !== null)
      return {
        publishedAt: date.at,
        publishedPrecision: date.precision,
        publishedRaw: date.raw,
        publishedFrom: 'text',
      }
  }
  return noDate
}

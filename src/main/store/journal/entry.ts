import { z } from 'zod'
import { type ArticlePatch, Revert } from '#shared/contract.ts'
import { Id, type LibraryFile } from '#shared/model.ts'
import type { Log } from '../types.ts'
import type { Way } from './ways.ts'

/** A change of many articles that stands in library.json until all its files are on disk. */
export interface Intent {
  readonly id: Id
  readonly askedAt: string
  /** As the user would say it. */
  readonly label: string
  readonly ways: readonly Way[]
}

export type Recorded = LibraryFile['intents'][number]

/** The one kind of intent there is: it sets, and is done again without harm. */
const NAME = 'set'

/**
 * A line for each article: its id, the revision expected, the one it gets, and which of `sets` it takes. Thousands of
 * articles share a few sets; written out for each, 4,000 of them took 1 MB and a quarter of a second.
 */
const SetInput = z.object({
  label: z.string(),
  sets: z.array(Revert.shape.articles.element.shape.set),
  articles: z.array(z.string().transform((line) => line.split(' '))),
})

const Line = z.tuple([Id, Id, Id, z.coerce.number().int().min(0)])

/** An intent as library.json holds it. */
export function record({ id, askedAt, label, ways }: Intent): Recorded {
  const sets: ArticlePatch[] = []
  const numbers = new Map<string, number>()
  const articles = ways.map((way) => {
    const key = JSON.stringify(way.set)
    let number = numbers.get(key)
    if (number === undefined) {
      number = sets.push(way.set) - 1
      numbers.set(key, number)
    }
    return `${way.id} ${way.expects} ${way.revision} ${number}`
  })
  return { id, askedAt, name: NAME, input: { label, sets, articles } }
}

/** What library.json holds, in the order it was asked for; what is not understood stays there, and the log is told. */
export function readIntents(recorded: readonly Recorded[], log: Log): Intent[] {
  return recorded.flatMap((each) => {
    const intent = each.name === NAME ? read(each) : null
    if (intent !== null) return [intent]
    log.error('an intent in library.json could not be read', { id: each.id, name: each.name })
    return []
  })
}

function read({ id, askedAt, input }: Recorded): Intent | null {
  const parsed = SetInput.safeParse(input)
  if (!parsed.success) return null
  const { label, sets, articles } = parsed.data
  const ways: Way[] = []
  for (const words of articles) {
    const line = Line.safeParse(words)
    const set = line.success ? sets[line.data[3]] : undefined
    if (!line.success || set === undefined) return null
    const [article, expects, revision] = line.data
    ways.push({ id: article, expects, revision, set })
  }
  return { id, askedAt, label, ways }
}

import { z } from 'zod'
import { type ArticlePatch, Revert } from '#shared/contract.ts'
import { Id, type LibraryFile } from '#shared/model.ts'
import type { Log } from '../../log.ts'
import type { ArticleDelta } from './delta.ts'

/** A change of many articles that library.json holds until all their files have it. */
export interface JournalEntry {
  readonly id: Id
  readonly askedAt: string
  /** As the user would say it. */
  readonly label: string
  readonly deltas: readonly ArticleDelta[]
}

/** An entry as library.json holds it, under `intents`. */
export type RecordedEntry = LibraryFile['intents'][number]

/** The only kind of entry there is. It sets fields, so doing it again does no harm. */
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

/** An entry in the form that library.json holds. */
export function recordEntry({ id, askedAt, label, deltas }: JournalEntry): RecordedEntry {
  const sets: ArticlePatch[] = []
  const numbers = new Map<string, number>()
  const articles = deltas.map((delta) => {
    const key = JSON.stringify(delta.set)
    let number = numbers.get(key)
    if (number === undefined) {
      number = sets.push(delta.set) - 1
      numbers.set(key, number)
    }
    return `${delta.id} ${delta.expects} ${delta.revision} ${number}`
  })
  return { id, askedAt, name: NAME, input: { label, sets, articles } }
}

/** The entries of library.json, oldest first. One that cannot be read stays in the file, and the log says so. */
export function readEntries(recorded: readonly RecordedEntry[], log: Log): JournalEntry[] {
  return recorded.flatMap((each) => {
    const entry = each.name === NAME ? readEntry(each) : null
    if (entry !== null) return [entry]
    log.error('an intent in library.json could not be read', { id: each.id, name: each.name })
    return []
  })
}

function readEntry({ id, askedAt, input }: RecordedEntry): JournalEntry | null {
  const parsed = SetInput.safeParse(input)
  if (!parsed.success) return null
  const { label, sets, articles } = parsed.data
  const deltas: ArticleDelta[] = []
  for (const words of articles) {
    const line = Line.safeParse(words)
    const set = line.success ? sets[line.data[3]] : undefined
    if (!line.success || set === undefined) return null
    const [article, expects, revision] = line.data
    deltas.push({ id: article, expects, revision, set })
  }
  return { id, askedAt, label, deltas }
}

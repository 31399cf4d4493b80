import { z } from 'zod'
import { Revert } from '#shared/contract.ts'
import type { Id, LibraryFile } from '#shared/model.ts'
import type { Log } from './types.ts'
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
const SetInput = z.object({ label: z.string(), articles: Revert.shape.articles })

/** An intent as library.json holds it. */
export function record({ id, askedAt, label, ways }: Intent): Recorded {
  return { id, askedAt, name: NAME, input: { label, articles: ways } }
}

/** What library.json holds, in the order it was asked for; what is not understood stays there, and the log is told. */
export function readIntents(recorded: readonly Recorded[], log: Log): Intent[] {
  return recorded.flatMap(({ id, askedAt, name, input }) => {
    const read = name === NAME ? SetInput.safeParse(input) : null
    if (read?.success) return [{ id, askedAt, label: read.data.label, ways: read.data.articles }]
    log.error('an intent in library.json could not be read', { id, name, issue: read?.error.issues[0] })
    return []
  })
}

import { Refusal } from '#shared/failure.ts'
import type { Id } from '#shared/model.ts'

/** The refusal for an article that is not, or no longer, in this library. */
export function noSuchArticle(id?: Id): Refusal {
  return new Refusal('not-found', 'There is no such article in this library.', id === undefined ? undefined : { id })
}

import { Refusal } from '#shared/failure.ts'
import type { Id } from '#shared/model.ts'
import { noSuchArticleSentence } from './sentences.ts'

/** The refusal for an article that is not, or no longer, in this library. */
export function noSuchArticle(id?: Id): Refusal {
  return new Refusal('not-found', noSuchArticleSentence, id === undefined ? undefined : { id })
}

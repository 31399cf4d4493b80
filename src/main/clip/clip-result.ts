import { failureOf } from '#shared/failure.ts'
import type { Article } from '#shared/model.ts'
import { shownFacts } from '#shared/shown-facts.ts'
import type { ClipReply } from '#shared/views.ts'
import type { ArticleDelta } from '../store/journal/delta.ts'

/** The reply to one clip, and how to undo it; null where the clip changed nothing. */
export interface ClipResult {
  readonly reply: ClipReply
  readonly revert: ArticleDelta | null
}

/** The reply to a clip that ended with an article. */
export function articleReply(
  article: Article,
  status: ClipReply['status'],
  version: number = article.current,
): ClipReply {
  const { title, byline, publisher, siteName, publishedAt, publishedOffset, wordCount } = shownFacts(article)
  return {
    id: article.id,
    url: article.url,
    title,
    byline,
    publisher,
    siteName,
    publishedAt,
    publishedOffset,
    wordCount,
    version,
    status,
    keptAnyway: article.versions.find(({ n }) => n === version)?.keptAnyway ?? null,
    error: null,
  }
}

/** The reply to a clip that was refused. @throws whatever is not a Refusal: a bug */
export function refusalReply(url: string | null, thrown: unknown): ClipReply {
  const error = failureOf(thrown)
  if (error === null) throw thrown
  return {
    id: null,
    url,
    title: null,
    byline: [],
    publisher: null,
    siteName: null,
    publishedAt: null,
    publishedOffset: null,
    wordCount: null,
    version: null,
    status: 'refused',
    keptAnyway: null,
    error,
  }
}

import { failureOf } from '#shared/failure.ts'
import { type Article, shownFacts } from '#shared/model.ts'
import type { ClipReply } from '#shared/views.ts'

/** The reply to a clip that ended with an article. */
export function keptReply(article: Article, status: ClipReply['status'], version: number = article.current): ClipReply {
  const { title, byline, publisher, siteName, publishedAt, wordCount } = shownFacts(article)
  return {
    id: article.id,
    url: article.url,
    title,
    byline,
    publisher,
    siteName,
    publishedAt,
    wordCount,
    version,
    status,
    error: null,
  }
}

/** The reply to a clip that was refused. @throws what is no Refusal: a bug */
export function refusedReply(url: string | null, thrown: unknown): ClipReply {
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
    wordCount: null,
    version: null,
    status: 'refused',
    error,
  }
}

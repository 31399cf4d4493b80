import type { Article, Facts, Version } from './model.ts'
import { plainFacts } from './text/plain-line.ts'

/** The version of an article that the reader sees. */
export function currentVersion(article: Article): Version {
  const current = article.versions.find((version) => version.n === article.current)
  if (current === undefined) throw new Error(`article ${article.id} has no version ${article.current}`)
  return current
}

/**
 * An article's facts as shown: the reader's corrections over a version's facts, the current version's if none is named.
 */
export function shownFacts(article: Article, captured: Facts = currentVersion(article).facts): Facts {
  const facts = plainFacts({ ...captured, ...article.corrected })
  return article.corrected.publishedAt === undefined
    ? facts
    : { ...facts, publishedOffset: article.corrected.publishedOffset ?? null, publishedFrom: 'hand' }
}

import type { ArticlePatch, Revert } from '#shared/contract.ts'
import type { Article, Id } from '#shared/model.ts'
import { rowWith } from '../catalog/lazy-row.ts'
import { ofHighlights } from '../catalog/row-of.ts'
import type { CatalogRow } from '../types.ts'

/** From one content of an article to another: taken where the article has the revision expected, and nowhere else. */
export type Way = Revert['articles'][number]

/** An article as a way leaves it. */
export function taken(article: Article, { revision, set }: Way, at: string): Article {
  const { state, ...rest } = set
  return { ...article, ...rest, state: { ...article.state, ...state }, revision, modifiedAt: at }
}

/** Whether a row can be changed by a patch as it is; for all else the article has to be read. */
export function isOfRow(set: ArticlePatch): boolean {
  return Object.keys(set).every((key) => key === 'tags' || key === 'state' || key === 'highlights')
}

/** A row as a way leaves it that is of the row. */
export function takenByRow(row: CatalogRow, { revision, set: { tags, state, highlights } }: Way): CatalogRow {
  return rowWith(row, {
    ...(highlights === undefined ? null : ofHighlights(highlights, row.current)),
    tags: tags ?? row.tags,
    state: state === undefined ? row.state : { ...row.state, ...state },
    revision,
  })
}

/**
 * The ways that lead on from a content, in the order they were asked for. Each leads from where the one before has led,
 * so that from whichever content on the path a file has, the end is the same: what makes a replay harmless.
 */
export function ahead<W extends Way>(revision: Id, ways: readonly W[]): readonly W[] {
  let at = revision
  const found: W[] = []
  for (const way of ways) {
    if (way.expects !== at) continue
    at = way.revision
    found.push(way)
  }
  return found
}

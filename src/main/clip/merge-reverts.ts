import type { Id } from '#shared/model.ts'
import type { ArticleRevert } from './clip-result.ts'

/**
 * Merges the reverts of several clips into one for each article. Two clips may have changed one article (two addresses
 * of one page); their revisions show which came first, because replies come in any order.
 */
export function mergeReverts(reverts: readonly ArticleRevert[]): ArticleRevert[] {
  const byId = new Map<Id, ArticleRevert>()
  for (const revert of reverts) {
    const other = byId.get(revert.id)
    byId.set(
      revert.id,
      other === undefined
        ? revert
        : other.revision === revert.expects
          ? mergeTwo(revert, other)
          : mergeTwo(other, revert),
    )
  }
  return [...byId.values()]
}

/** Reverts both changes at once. Where both name a field, the earlier change knows its first value. */
function mergeTwo(earlier: ArticleRevert, later: ArticleRevert): ArticleRevert {
  const state = { ...later.set.state, ...earlier.set.state }
  return {
    id: earlier.id,
    expects: later.expects,
    revision: earlier.revision,
    set: { ...later.set, ...earlier.set, ...(Object.keys(state).length === 0 ? {} : { state }) },
  }
}

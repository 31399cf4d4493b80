import type { Article, Id } from '#shared/model.ts'
import type { ArticleDelta } from '../store/journal/delta.ts'
import type { Store } from '../store/types.ts'
import { retag, spelling } from '../tags.ts'
import { articleReply, type ClipResult } from './clip-result.ts'

interface Parts {
  readonly store: Store
  readonly newId: () => Id
  readonly now: () => Date
}

/** Answers a clip of a page that the library has: adds the tags asked for and takes the article out of the trash. */
export async function clipDuplicate(
  { store, newId, now }: Parts,
  id: Id,
  tags: () => readonly string[],
): Promise<ClipResult> {
  const { before, after } = await store.change(id, (article) => {
    const tagged = withTags(store, article.tags, tags())
    if (tagged === article.tags && article.state.trashedAt === null) return article
    const state = { ...article.state, trashedAt: null }
    return { ...article, revision: newId(), modifiedAt: now().toISOString(), tags: [...tagged], state }
  })
  return { reply: articleReply(after, 'duplicate'), revert: revertTo(before, after) }
}

/** An article's tags with more added, each in the spelling the library uses. */
export function withTags(store: Store, tags: readonly string[], more: readonly string[]): readonly string[] {
  return retag(tags, more, [], spelling(store))
}

/** Undoes a clip that changed an article; null where it changed nothing. */
export function revertTo(before: Article, after: Article): ArticleDelta | null {
  if (before === after) return null
  const { current, tags, state } = before
  return {
    id: after.id,
    expects: after.revision,
    revision: before.revision,
    set: { ...(current === after.current ? {} : { current }), tags, state: { trashedAt: state.trashedAt } },
  }
}

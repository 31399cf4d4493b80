import type { Revert } from '#shared/contract.ts'
import type { Article, Id } from '#shared/model.ts'
import type { Store } from '../store/types.ts'
import { retag, spelling } from '../tags.ts'
import type { Clipped } from './clip.ts'
import { keptReply } from './replies.ts'

interface Parts {
  readonly store: Store
  readonly newId: () => Id
  readonly now: () => Date
}

/** Something is asked for that is in the library: what was asked beside (tags) is done, and out of the trash it comes. */
export async function knownAgain(
  { store, newId, now }: Parts,
  id: Id,
  tags: () => readonly string[],
): Promise<Clipped> {
  const { before, after } = await store.change(id, (article) => {
    const tagged = withTags(store, article.tags, tags())
    if (tagged === article.tags && article.state.trashedAt === null) return article
    const state = { ...article.state, trashedAt: null }
    return { ...article, revision: newId(), modifiedAt: now().toISOString(), tags: [...tagged], state }
  })
  return { reply: keptReply(after, 'duplicate'), way: wayBack(before, after) }
}

/** With those asked for beside, each spelled as it stands in the library. */
export function withTags(store: Store, tags: readonly string[], more: readonly string[]): readonly string[] {
  return retag(tags, more, [], spelling(store))
}

/** Back from a clip that changed an article; null where it changed nothing. */
export function wayBack(before: Article, after: Article): Revert['articles'][number] | null {
  if (before === after) return null
  const { current, tags, state } = before
  return {
    id: after.id,
    expects: after.revision,
    revision: before.revision,
    set: { ...(current === after.current ? {} : { current }), tags, state: { trashedAt: state.trashedAt } },
  }
}

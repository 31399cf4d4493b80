import type { Article, Id } from '#shared/model.ts'
import type { NewFiles } from '../store/articles/atomic-folders.ts'
import type { Store } from '../store/types.ts'
import { sha256 } from './article-files.ts'
import { articleReply, type ClipResult } from './clip-result.ts'
import { withTags } from './duplicate-clip.ts'

interface Parts {
  readonly store: Store
  readonly newId: () => Id
  readonly now: () => Date
}

/** Writes an article that is new to the library, filed under the tags asked for. Undo moves it to the trash. */
export async function keepArticle(
  { store, newId, now }: Parts,
  { article: made, files, html }: { readonly article: Article; readonly files: NewFiles; readonly html: string },
  tags: () => readonly string[],
): Promise<ClipResult> {
  const article = await store.keep(made, files, (last) => ({ ...last, tags: [...withTags(store, [], tags())] }))
  await store.recordSanitised([sha256(html)])
  const trashed = { trashedAt: now().toISOString() }
  return {
    reply: articleReply(article, 'added'),
    revert: { id: article.id, expects: article.revision, revision: newId(), set: { state: trashed } },
  }
}

import { createHash } from 'node:crypto'
import type { Extract } from '#shared/extraction/extraction.ts'
import { type Facts, Id } from '#shared/model.ts'
import type { Store } from '../store/types.ts'

/** What the reader's frame shows of a version. */
export interface Frame {
  readonly title: string
  readonly html: string
  readonly language: string | null
  readonly direction: Facts['direction']
}

/** Sanitised again, kept only in memory: the files of a library are never rewritten for being shown. */
const REMEMBERED = 20

/**
 * Serves articles to the frame, and only bytes that this program is known to have sanitised: a library may come from
 * anywhere, so whatever else lies there goes through the extractor first.
 */
export function createFrames({ store, extract }: { readonly store: Store; readonly extract: Extract }) {
  const again = new Map<string, string>()

  async function safe(html: string): Promise<string> {
    const sha256 = createHash('sha256').update(html).digest('hex')
    if (store.isSanitised(sha256)) return html
    const known = again.get(sha256)
    if (known !== undefined) return known
    const sanitised = (await extract({ kind: 'sanitise', html })).html
    if (sanitised === html) await store.recordSanitised([sha256])
    else {
      again.set(sha256, sanitised)
      const oldest = again.keys().next().value
      if (again.size > REMEMBERED && oldest !== undefined) again.delete(oldest)
    }
    return sanitised
  }

  return async (id: string, version: number): Promise<Frame | null> => {
    if (!Id.safeParse(id).success || !store.rows().has(id)) return null
    const article = await store.article(id)
    const facts = article.versions.find((each) => each.n === version)?.facts
    if (facts === undefined) return null
    const { title, language, direction } = { ...facts, ...article.corrected }
    return { title, html: await safe(await store.versionFile(id, version, 'article.html')), language, direction }
  }
}

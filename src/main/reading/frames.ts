import { createHash } from 'node:crypto'
import type { Extract } from '#shared/extraction/extraction.ts'
import { type Facts, Id } from '#shared/model.ts'
import type { Store } from '../store/types.ts'

/** What the article's frame shows of a version. */
export interface Frame {
  readonly title: string
  readonly html: string
  readonly language: string | null
  readonly direction: Facts['direction']
}

/** Articles that were sanitised again are kept only in memory: showing an article never rewrites its files. */
const REMEMBERED = 20

/**
 * Serves articles to the frame, and only HTML that this program has sanitised itself. A library may come from anywhere, so
 * any other HTML goes through the extractor first.
 */
export function createFrames({ store, extract }: { readonly store: Store; readonly extract: Extract }) {
  const resanitised = new Map<string, string>()

  async function safeHtml(html: string): Promise<string> {
    const sha256 = createHash('sha256').update(html).digest('hex')
    if (store.isSanitised(sha256)) return html
    const remembered = resanitised.get(sha256)
    if (remembered !== undefined) return remembered
    const sanitised = (await extract({ kind: 'sanitise', html })).html
    if (sanitised === html) await store.recordSanitised([sha256])
    else {
      resanitised.set(sha256, sanitised)
      const oldest = resanitised.keys().next().value
      if (resanitised.size > REMEMBERED && oldest !== undefined) resanitised.delete(oldest)
    }
    return sanitised
  }

  return async (id: string, version: number): Promise<Frame | null> => {
    if (!Id.safeParse(id).success || !store.rows().has(id)) return null
    const article = await store.article(id)
    const facts = article.versions.find((each) => each.n === version)?.facts
    if (facts === undefined) return null
    const { title, language, direction } = { ...facts, ...article.corrected }
    return { title, html: await safeHtml(await store.versionFile(id, version, 'article.html')), language, direction }
  }
}

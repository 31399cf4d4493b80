import type { Extract, ExtractReply } from '#shared/extraction/extraction.ts'
import type { FailureCode } from '#shared/failure.ts'
import { newImageToken, type Page } from './article-files.ts'

/** What was read from a page. */
export interface PageReading {
  readonly reply: ExtractReply
  readonly imageToken: string
  /** The failure code for which the page would have been refused; null where it has an article, or nothing to keep. */
  readonly keptAnyway: FailureCode | null
}

/**
 * Reads a page's articles. Where it has none and the reader wants it anyway, everything that it shows is one: the rules
 * come first, so that an article stays an article.
 * @throws Refusal `extractor-died`, `cancelled`
 */
export async function extractPage(
  extract: Extract,
  page: Page,
  { anyway, signal }: { readonly anyway: boolean; readonly signal: AbortSignal },
): Promise<PageReading> {
  const imageToken = newImageToken()
  const task = { ...page, url: page.finalUrl, imageToken }
  const reply = await extract({ kind: 'extract', page: task }, { signal })
  if (reply.articles.length > 0 || !anyway) return { reply, imageToken, keptAnyway: null }
  const all = await extract({ kind: 'extract', page: { ...task, anyway } }, { signal })
  return { reply: all, imageToken, keptAnyway: all.articles.length > 0 ? refusalCode(reply) : null }
}

/** The code of the refusal of a page without an article. */
function refusalCode({ wall }: Pick<ExtractReply, 'wall'>): FailureCode {
  return wall === null ? 'no-article' : 'wall'
}

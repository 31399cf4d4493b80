import type { Answer } from '#shared/contract.ts'
import type { Extract } from '#shared/extraction/extraction.ts'
import { wallSentence } from '#shared/extraction/sentences.ts'
import { Refusal } from '#shared/failure.ts'
import { headersOf, readPageFile } from '../page-file.ts'
import { noArticleInFile } from './sentences.ts'

/**
 * Reads one HTML file, packed with gzip or not, as a clip does, and keeps nothing.
 * @throws Refusal `unreadable-file`, `too-large`, `no-article`, `wall`, `extractor-died`
 */
export async function extractFile(
  extract: Extract,
  source: { readonly file: string; readonly url: string | null; readonly timeZone: string },
): Promise<Answer<'extract'>> {
  const file = await readPageFile(source.file)
  const page = {
    bytes: file.bytes,
    url: source.url ?? file.url,
    headers: headersOf(file),
    capturedAt: file.capturedAt,
    timeZone: source.timeZone,
    // No image is kept, so its name needs no random token.
    imageToken: '0'.repeat(32),
  }
  const { articles, wall } = await extract({ kind: 'extract', page })
  const [article] = articles
  if (wall !== null) throw new Refusal('wall', wallSentence(wall, null), { file: source.file, wall })
  if (article === undefined) throw new Refusal('no-article', noArticleInFile, { file: source.file })
  const { title, byline, publishedAt, siteName } = article.facts
  return { articleBody: article.body, title, byline, publishedAt, siteName }
}

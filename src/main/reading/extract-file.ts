import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import type { Answer } from '#shared/contract.ts'
import type { Extract } from '#shared/extraction.ts'
import { Refusal } from '#shared/failure.ts'

/** A packed page may unpack to this much; more is no article. */
const LARGEST = 64 * 1024 * 1024

/**
 * Reads one HTML file, packed with gzip or not, as a clip would, and keeps nothing.
 * @throws Refusal `unreadable-file`, `no-article`, `extractor-died`
 */
export async function extractFile(
  extract: Extract,
  ask: { readonly file: string; readonly url: string | null; readonly now: Date; readonly timeZone: string },
): Promise<Answer<'extract'>> {
  const bytes = unpacked(await read(ask.file), ask.file)
  const page = {
    bytes,
    url: ask.url,
    headers: {},
    capturedAt: ask.now.toISOString(),
    timeZone: ask.timeZone,
    // No image is kept, so no name has to be guarded.
    imageToken: '0'.repeat(32),
  }
  const [article] = (await extract({ kind: 'extract', page })).articles
  if (article === undefined) throw new Refusal('no-article', 'This page holds no article.', { file: ask.file })
  const { title, byline, publishedAt, siteName } = article.facts
  return { articleBody: article.body, title, byline, publishedAt, siteName }
}

async function read(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException
    throw new Refusal('unreadable-file', `This file could not be read (${code ?? 'unknown'}).`, { file })
  }
}

function unpacked(bytes: Uint8Array, file: string): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    return gunzipSync(bytes, { maxOutputLength: LARGEST })
  } catch {
    throw new Refusal('unreadable-file', 'This file is packed, and is damaged or too large to unpack.', { file })
  }
}

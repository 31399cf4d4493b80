import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Refusal } from '#shared/failure.ts'

/** Larger files are no articles; reading one would only fill the memory. */
const LARGEST = 64 * 1024 * 1024

/** A page from a file, with what the file itself says of where and when it was saved. */
export interface PageFile {
  readonly bytes: Uint8Array
  readonly url: string | null
  /** ISO instant: when the page was saved, by its own word, else the file's time. */
  readonly capturedAt: string
}

/**
 * Reads a local HTML file. SingleFile says address and time in a comment at the top; any other file has only its time.
 * @throws Refusal `unreadable-file` (missing, a folder, empty, too large, or not HTML)
 */
export async function readPageFile(path: string): Promise<PageFile> {
  const name = basename(path)
  const bytes = await bytesOf(path, name)
  const head = Buffer.from(bytes.subarray(0, 8_192)).toString('latin1')
  if (!looksLikeHtml(head)) {
    throw new Refusal(
      'unreadable-file',
      `“${name}” is not an HTML page. PDF, MHTML, EPUB and plain text cannot be clipped yet; nothing was kept.`,
      { path },
    )
  }
  const saved = singleFile(head)
  return { bytes, url: saved?.url ?? null, capturedAt: saved?.at ?? (await stat(path)).mtime.toISOString() }
}

async function bytesOf(path: string, name: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path)
    if (size > LARGEST)
      throw new Refusal('too-large', `“${name}” is larger than 64 MB, too large for an article; nothing was kept.`)
    const bytes = await readFile(path)
    if (bytes.length === 0) throw new Refusal('unreadable-file', `“${name}” is empty; nothing was kept.`, { path })
    return bytes
  } catch (thrown) {
    if (thrown instanceof Refusal) throw thrown
    const code = (thrown as NodeJS.ErrnoException).code
    const sentences: Record<string, string> = {
      ENOENT: `There is no file “${name}” at this place.`,
      EISDIR: `“${name}” is a folder, not a page.`,
      EACCES: `“${name}” may not be read by this user.`,
    }
    throw new Refusal(
      'unreadable-file',
      sentences[code ?? ''] ?? `“${name}” could not be read (${code ?? 'unknown'}).`,
      { path },
    )
  }
}

/** Tags may follow a BOM, white space, comments or an XML declaration; UTF-16 shows as letters with zero bytes between. */
function looksLikeHtml(head: string): boolean {
  const text = head.replace(/\0/g, '')
  return (
    /<(!doctype\s+html|html|head|body|title|meta|article|main|section|div|p|h1|table)[\s>/]/i.test(text) &&
    !text.startsWith('MIME-Version:')
  )
}

/** SingleFile's comment: `Page saved with SingleFile`, `url: …`, `saved date: Mon Jul 21 2025 10:00:00 GMT+0200 (…)`. */
function singleFile(head: string): { url: string | null; at: string | null } | null {
  const comment = /<!--\s*Page saved with SingleFile([\s\S]*?)-->/.exec(head)?.[1]
  if (comment === undefined) return null
  const url = /^\s*url:\s*(https?:\S+)/m.exec(comment)?.[1] ?? null
  const time = Date.parse((/^\s*saved date:\s*([^(\n]+)/m.exec(comment)?.[1] ?? '').trim())
  return { url, at: Number.isNaN(time) ? null : new Date(time).toISOString() }
}

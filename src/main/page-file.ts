import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { TRUNCATED } from '#shared/extraction/truncated.ts'
import { Refusal } from '#shared/failure.ts'
import { codeOf, hasCode } from './errno.ts'
import { pageFile as sentences } from './sentences.ts'
import { gunzip } from './store/disk/gunzip.ts'

/** Larger files are no articles; reading one would only fill the memory. For packed files the unpacked size counts. */
const LARGEST = 64 * 1024 * 1024

/** A page from a file, with the address and the time that the file gives for it. */
export interface PageFile {
  readonly bytes: Uint8Array
  readonly type: 'text/html' | 'text/plain'
  /** Whether it is packed and its data end early: then these are the bytes that could be read. */
  readonly isCut: boolean
  readonly url: string | null
  /** ISO instant: when the page says it was saved, otherwise the time of the file. */
  readonly capturedAt: string
}

/**
 * Reads a local HTML file, packed with gzip or not. SingleFile writes the address and the time in a comment at the top. Any
 * other file has only its time.
 * @throws Refusal `unreadable-file` (missing, a folder, empty, damaged, or not HTML), `too-large`
 */
export async function readPageFile(path: string): Promise<PageFile> {
  const name = basename(path)
  const { bytes, isCut, writtenAt } = await contentOf(path, name)
  const head = Buffer.from(bytes.subarray(0, 8_192)).toString('latin1')
  const isHtml = looksLikeHtml(head)
  // A few bytes of a page say nothing.
  if (isCut && !isHtml) throw damaged(path, name)
  if (!isHtml && !looksLikeText(bytes)) {
    throw unreadable(path, sentences.notPage(name))
  }
  const saved = isHtml ? singleFile(head) : null
  return {
    bytes,
    type: isHtml ? 'text/html' : 'text/plain',
    isCut,
    url: saved?.url ?? null,
    capturedAt: saved?.at ?? instantOf(writtenAt.getTime()) ?? EPOCH,
  }
}

/** For a file whose time is not in our calendar. */
const EPOCH = new Date(0).toISOString()

async function contentOf(path: string, name: string): Promise<Content & { writtenAt: Date }> {
  try {
    const stats = await stat(path)
    if (stats.isDirectory()) throw unreadable(path, sentences.folder(name))
    // A pipe or a device may never end.
    if (!stats.isFile()) throw unreadable(path, sentences.notRegular(name))
    if (stats.size > LARGEST) throw tooLarge(name)
    const { bytes, isCut } = await unpacked(await readFile(path), path, name)
    if (bytes.length === 0 && !isCut) throw unreadable(path, sentences.empty(name))
    return { bytes, isCut, writtenAt: stats.mtime }
  } catch (thrown) {
    if (thrown instanceof Refusal) throw thrown
    if (hasCode(thrown, 'ENOENT', 'ENOTDIR')) throw unreadable(path, sentences.missing(name))
    if (hasCode(thrown, 'EACCES', 'EPERM')) throw unreadable(path, sentences.notAllowed(name))
    throw unreadable(path, sentences.unreadable(name, codeOf(thrown) ?? 'unknown'))
  }
}

interface Content {
  readonly bytes: Uint8Array
  readonly isCut: boolean
}

async function unpacked(file: Uint8Array, path: string, name: string): Promise<Content> {
  if (file[0] !== 0x1f || file[1] !== 0x8b) return { bytes: file, isCut: false }
  const pieces: Uint8Array[] = []
  let length = 0
  let isCut = false
  const noteCut = () => {
    isCut = true
  }
  try {
    for await (const piece of gunzip(Readable.from([file]), noteCut)) {
      length += piece.length
      if (length > LARGEST) throw tooLarge(name)
      pieces.push(piece)
    }
  } catch (thrown) {
    throw thrown instanceof Refusal ? thrown : damaged(path, name)
  }
  return { bytes: Buffer.concat(pieces), isCut }
}

function damaged(path: string, name: string): Refusal {
  return unreadable(path, sentences.damaged(name))
}

function unreadable(path: string, sentence: string): Refusal {
  return new Refusal('unreadable-file', sentence, { path })
}

function tooLarge(name: string): Refusal {
  return new Refusal('too-large', sentences.tooLarge(name))
}

/** The headers that the extractor gets for a file, which came without any. */
export function headersOf({ type, isCut }: Pick<PageFile, 'type' | 'isCut'>): Readonly<Record<string, string>> {
  return { ...(type === 'text/html' ? {} : { 'content-type': type }), ...(isCut ? { [TRUNCATED]: 'unspecified' } : {}) }
}

/** The beginnings of formats that look like text and are none to read. */
const FORMATS = /^(?:%PDF|MIME-Version:|\{\\rtf|%!PS|<\?xml|<svg|\{\s*"|\[\s*[{["]|PK)/
/** A text has fewer control characters than these, of a thousand. */
const CONTROLS = 2

/** Whether bytes are text in any encoding: no known format, and hardly any control characters. UTF-16 has a BOM. */
function looksLikeText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 8_192)
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  const text = Buffer.from(head).toString('latin1')
  if (FORMATS.test(text.replace(/^(?:\xef\xbb\xbf|\s)+/, ''))) return false
  const controls = [...head].filter((byte) => byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)).length
  return wide || controls * 1000 <= CONTROLS * head.length
}

/** Tags may follow a BOM, white space, comments or an XML declaration. In UTF-16 there is a zero byte between letters. */
function looksLikeHtml(head: string): boolean {
  const text = head.replace(/\0/g, '')
  return (
    /<(!doctype\s+html|html|head|body|title|meta|article|main|section|div|p|h1|table)[\s>/]/i.test(text) &&
    !text.startsWith('MIME-Version:')
  )
}

const SINGLE_FILE = 'Page saved with SingleFile'

/**
 * SingleFile's comment: `Page saved with SingleFile`, `url: …`, `saved date: Mon Jul 21 2025 10:00:00 GMT+0200 (…)`.
 * Anyone can write such a comment, so what is not an address or a time is ignored.
 */
function singleFile(head: string): { url: string | null; at: string | null } | null {
  const at = singleFileComment(head)
  const end = at === null ? -1 : head.indexOf('-->', at)
  if (at === null || end < 0) return null
  const lines = head.slice(at, end).split(/[\n\r]/)
  const field = (name: string) => {
    const line = lines.map((each) => each.trim()).find((each) => each.startsWith(name))
    return line?.slice(name.length).trim() ?? ''
  }
  const [url = ''] = field('url:').split(/\s/, 1)
  const [date = ''] = field('saved date:').split('(', 1)
  return { url: /^https?:/.test(url) ? webAddress(url) : null, at: instantOf(Date.parse(date.trim())) }
}

/** The position after the start of SingleFile's first comment; null where there is none. */
function singleFileComment(head: string): number | null {
  for (let at = head.indexOf('<!--'); at >= 0; at = head.indexOf('<!--', at + 4))
    if (
      head
        .slice(at + 4)
        .trimStart()
        .startsWith(SINGLE_FILE)
    )
      return at + 4
  return null
}

function webAddress(text: string): string | null {
  try {
    const { href, username, password } = new URL(text)
    return username === '' && password === '' ? href : null
  } catch {
    return null
  }
}

/** An instant as articles have it, with a year of four digits; null where there is none. */
function instantOf(time: number): string | null {
  if (Number.isNaN(time)) return null
  const text = new Date(time).toISOString()
  return /^\d{4}-/.test(text) ? text : null
}

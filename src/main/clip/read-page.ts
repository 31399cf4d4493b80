import type { QueueItem } from '#shared/queue.ts'
import { headersOf, readPageFile } from '../page-file.ts'
import type { Page } from './article-files.ts'
import { LONGEST_ADDRESS, parseAddress } from './fetch/address.ts'
import type { Load } from './fetch/types.ts'

/** What to clip: an address, a local file (HTML or plain text) with what its reader says of it, or pasted text. */
export type ClipSource = { readonly url: string } | FileSource | { readonly text: string }

interface FileSource {
  readonly file: string
  /** Without it, the address that the file itself names. */
  readonly url?: string | undefined
  /** ISO instant. Without it, the time that the file itself names. */
  readonly captured?: string | undefined
}

interface Parts {
  readonly load: Load
  readonly now: () => Date
  readonly timeZone: string
}

interface Fetching {
  readonly by: QueueItem['by']
  readonly signal: AbortSignal
}

/** Gets the bytes of a page. @throws Refusal from the network, the file or the address */
export function readPage(parts: Parts, source: ClipSource, fetching: Fetching): Promise<Page> {
  if ('text' in source) return Promise.resolve(pageOfText(parts, source.text))
  return 'file' in source ? pageOfFile(parts, source) : pageAtAddress(parts, source.url, fetching)
}

async function pageAtAddress({ load, now, timeZone }: Parts, address: string, { by, signal }: Fetching): Promise<Page> {
  const url = parseAddress(address)
  const { finalUrl, bytes, headers, type, isPrivate } = await load({ url, by, kind: 'page', signal })
  return { url, finalUrl, bytes, headers, type, isPrivate, capturedAt: now().toISOString(), timeZone, encoding: null }
}

async function pageOfFile({ timeZone }: Parts, source: FileSource): Promise<Page> {
  const file = await readPageFile(source.file)
  const ownUrl = file.url !== null && file.url.length > LONGEST_ADDRESS ? null : file.url
  const url = source.url === undefined ? ownUrl : parseAddress(source.url)
  return {
    ...file,
    url,
    isPrivate: false,
    finalUrl: url,
    headers: headersOf(file),
    capturedAt: source.captured ?? file.capturedAt,
    timeZone,
    encoding: null,
  }
}

function pageOfText({ now, timeZone }: Parts, text: string): Page {
  return {
    url: null,
    finalUrl: null,
    bytes: Buffer.from(text, 'utf8'),
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    type: 'text/plain',
    isPrivate: false,
    capturedAt: now().toISOString(),
    timeZone,
    encoding: null,
  }
}

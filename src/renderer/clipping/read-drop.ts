import { addressesIn } from '../data/addresses.ts'

/** What of a drop can be clipped. */
export interface DropContent {
  readonly addresses: readonly string[]
  /** A link dragged from elsewhere, or a file that may have come from anyone. */
  readonly by: 'link' | 'import'
  /** Texts without an address: dragged ones, and those of files. */
  readonly texts: readonly string[]
  /** Names of the files that hold neither. */
  readonly unusable: readonly string[]
}

/** What a drag says it holds, and what a drop gives. */
export interface Drop {
  readonly types: readonly string[]
  getData(type: string): string
  readonly files: Iterable<File>
}

/** Files that hold a link are small. A larger file is something else. */
const MOST_BYTES = 64 * 1024
/** A larger text is no article. */
const MOST_BYTES_OF_TEXT = 20 * 1024 * 1024
const TEXT_FILE = /\.(txt|text|md|markdown)$/i
const LINK_FILE = /\.(url|webloc|desktop)$/i

/** Whether a drop could be clipped: a link, a text or files, but nothing that is dragged within this window. */
export function isForUs(types: readonly string[]): boolean {
  return (
    ['text/uri-list', 'text/plain', 'Files'].some((type) => types.includes(type)) &&
    !types.includes('application/x-commonplace')
  )
}

/** Reads what was dropped. The drop must be read at once; the files may take their time. */
export async function readDrop(drop: Drop): Promise<DropContent> {
  // Lines that begin with # are comments (RFC 2483).
  const listed = drop.getData('text/uri-list').replace(/^#.*$/gm, '')
  const files = [...drop.files]
  if (files.length === 0) {
    const text = drop.getData('text/plain')
    const addresses = addressesIn(listed.trim() === '' ? text : listed)
    const texts = addresses.length === 0 && listed.trim() === '' && text.trim() !== '' ? [text] : []
    return { addresses, by: 'link', texts, unusable: [] }
  }
  const contents = await Promise.all(
    files.map(async (file) => ({ name: file.name, address: await addressOf(file), text: await textOf(file) })),
  )
  return {
    addresses: [...new Set(contents.flatMap(({ address }) => address ?? []))],
    by: 'import',
    texts: contents.flatMap(({ text }) => text ?? []),
    unusable: contents.filter(({ address, text }) => address === null && text === null).map(({ name }) => name),
  }
}

async function addressOf(file: File): Promise<string | null> {
  if (!LINK_FILE.test(file.name) || file.size > MOST_BYTES) return null
  return linkIn(new Uint8Array(await file.arrayBuffer()))
}

/**
 * The address that a link file holds: Windows' `.url` and the desktop entries of freedesktop.org (`URL=`), and macOS'
 * `.webloc`, a property list in XML or binary. Null when there is none.
 */
export function linkIn(bytes: Uint8Array): string | null {
  const text = decoded(bytes)
  const link = text.startsWith('bplist')
    ? binaryLink(bytes)
    : (/^URL=(.+)$/im.exec(text)?.[1] ?? /<key>\s*URL\s*<\/key>\s*<string>([^<]*)<\/string>/i.exec(text)?.[1])
  const [address] = addressesIn(unescaped((link ?? '').trim()))
  return address ?? null
}

async function textOf(file: File): Promise<string | null> {
  if (!TEXT_FILE.test(file.name) || file.size > MOST_BYTES_OF_TEXT) return null
  const text = textIn(new Uint8Array(await file.arrayBuffer()))
  return text.trim() === '' ? null : text
}

/** The text of a file whose encoding is not given: by its byte order mark, as UTF-8, or else as old editors wrote. */
export function textIn(bytes: Uint8Array): string {
  const label =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function decoded(bytes: Uint8Array): string {
  const label = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8'
  return new TextDecoder(label).decode(bytes)
}

/** An ASCII string in a binary property list is a marker, its length and its bytes. */
function binaryLink(bytes: Uint8Array): string | null {
  const text = String.fromCharCode(...bytes)
  const start = text.search(/https?:\/\//i)
  if (start < 1) return null
  const at = (back: number) => bytes[start - back] ?? 0
  const length =
    at(3) === 0x5f && at(2) === 0x10
      ? at(1)
      : at(4) === 0x5f && at(3) === 0x11
        ? at(2) * 256 + at(1)
        : at(1) >> 4 === 5
          ? at(1) & 15
          : 0
  return text.slice(start, start + length)
}

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '')
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

import { addressesIn } from '../data/addresses.ts'

/** What was dropped on the window or pasted into it, as far as clips go. */
export interface Arrived {
  readonly addresses: readonly string[]
  /** A link dragged from elsewhere, or a file that may have come from anyone. */
  readonly by: 'link' | 'import'
  /** Names of the files that hold no address. */
  readonly others: readonly string[]
}

/** What a drag says it holds, and what it gives when it is let go. */
export interface Drop {
  readonly types: readonly string[]
  getData(type: string): string
  readonly files: Iterable<File>
}

/** Files that hold a link are small; what is larger is something else under their name. */
const MOST_BYTES = 64 * 1024
const LINK_FILE = /\.(url|webloc|desktop)$/i

/** Whether letting go here could clip something: a link or files from outside, nothing of this window's own. */
export function isForUs(types: readonly string[]): boolean {
  return (types.includes('text/uri-list') || types.includes('Files')) && !types.includes('application/x-commonplace')
}

/** Reads what was dropped. The drop must be read at once; the files may take their time. */
export async function readDrop(drop: Drop): Promise<Arrived> {
  // Lines that begin with # are comments (RFC 2483).
  const listed = drop.getData('text/uri-list').replace(/^#.*$/gm, '')
  const files = [...drop.files]
  if (files.length === 0) return { addresses: addressesIn(listed), by: 'link', others: [] }
  const read = await Promise.all(files.map(async (file) => ({ name: file.name, address: await addressOf(file) })))
  return {
    addresses: [...new Set(read.flatMap(({ address }) => address ?? []))],
    by: 'import',
    others: read.filter(({ address }) => address === null).map(({ name }) => name),
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
  const found = text.startsWith('bplist')
    ? binaryLink(bytes)
    : (/^URL=(.+)$/im.exec(text)?.[1] ?? /<key>\s*URL\s*<\/key>\s*<string>([^<]*)<\/string>/i.exec(text)?.[1])
  const [address] = addressesIn(unescaped((found ?? '').trim()))
  return address ?? null
}

function decoded(bytes: Uint8Array): string {
  const label = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8'
  return new TextDecoder(label).decode(bytes)
}

/** A string of ASCII is its marker, its length and its bytes. */
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

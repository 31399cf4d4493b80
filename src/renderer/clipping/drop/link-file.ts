import { addressesIn } from '../../data/addresses.ts'

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

import chardet from 'chardet'
import sniffEncoding from 'html-encoding-sniffer'

/** More is not needed to tell a script, and less may be all markup. */
const SAMPLE = 200_000
/** A page with a few bytes of another in it is still what it says; read by a wrong name, nearly all letters fail. */
const FEW_ERRORS = 0.2
const UNDECLARED = 'undeclared'
/** What the web means when it says nothing. */
const DEFAULT = 'windows-1252'

/**
 * The text of a page and the name of its encoding: by byte order mark, header, `<meta>`; where none is declared, or what is
 * declared cannot be, UTF-8 when the bytes are that, else by how they look. An encoding chosen by hand is never doubted.
 * @throws RangeError when no such encoding is known
 */
export function decodePage(
  bytes: Uint8Array,
  headers: Readonly<Record<string, string>>,
  encoding: string | null = null,
): { readonly text: string; readonly charset: string } {
  if (encoding !== null) return chosen(bytes, encoding)
  const label = /charset\s*=\s*["']?([^\s"';,]+)/i.exec(headers['content-type'] ?? '')?.[1]
  const declared = sniffEncoding(bytes, {
    defaultEncoding: UNDECLARED,
    ...(label === undefined ? {} : { transportLayerEncodingLabel: label }),
  })
  const first = declared === UNDECLARED ? null : decoded(bytes, declared)
  if (first !== null && first.errors <= FEW_ERRORS) return first
  const asUtf8 = decoded(bytes, 'utf-8')
  if (asUtf8 !== null && asUtf8.errors <= FEW_ERRORS) return asUtf8
  const meta = label === undefined ? null : sniffEncoding(bytes, { defaultEncoding: UNDECLARED })
  const guesses = [meta, guess(bytes), DEFAULT].flatMap((charset) => {
    const read = charset === null || charset === UNDECLARED ? null : decoded(bytes, charset)
    return read === null ? [] : [read]
  })
  return guesses.reduce((best, each) => (each.errors < best.errors ? each : best))
}

/**
 * The text of a page by the encoding that was chosen by hand, and its name.
 * @throws RangeError when no such encoding is known
 */
function chosen(bytes: Uint8Array, encoding: string): { readonly text: string; readonly charset: string } {
  const decoder = new TextDecoder(encoding)
  return { text: allOf(bytes, decoder), charset: decoder.encoding }
}

/** As a stream that ends: at once, Node 20 takes windows-1252 for ISO-8859-1 and loses dashes and quotes. */
function allOf(bytes: Uint8Array, decoder: TextDecoder): string {
  return decoder.decode(bytes, { stream: true }) + decoder.decode()
}

interface Decoded {
  readonly text: string
  readonly charset: string
  /** Characters that could not be read, as a share. */
  readonly errors: number
}

function decoded(bytes: Uint8Array, label: string): Decoded | null {
  try {
    const decoder = new TextDecoder(label)
    const text = allOf(bytes, decoder)
    const failed = text.match(/\uFFFD/g)?.length ?? 0
    return { text, charset: decoder.encoding, errors: failed / Math.max(1, beyondAscii(text)) }
  } catch {
    // The name stands for no encoding that browsers know.
    return null
  }
}

/** Errors are measured against these: a page of a megabyte of markup may hold one paragraph. */
function beyondAscii(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) count += 1
  return count
}

/** Only the letters tell: markup is the same in every encoding. */
function guess(bytes: Uint8Array): string | null {
  const sample = new Uint8Array(SAMPLE)
  let length = 0
  let inTag = false
  for (let at = 0; at < bytes.length && length < SAMPLE; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte === 0x3c) inTag = true
    else if (byte === 0x3e) inTag = false
    else if (!inTag) sample[length++] = byte
  }
  return chardet.detect(sample.subarray(0, length))
}

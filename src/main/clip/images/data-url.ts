// Our own: `data-urls` 8 needs Node 22, parses the megabytes of an address several times without a limit, and refuses the
// base64 with too much padding or in the URL alphabet that real pages have.

const PERCENT = 0x25

/**
 * The bytes of a `data:` URL; null if it is not one, is damaged, or has more bytes than `limit`. It ignores the declared
 * type, because sniffing decides. A page chooses these megabytes, so each step reads them once.
 */
export function dataUrlBytes(url: string, limit: number): Uint8Array | null {
  if (!isDataUrl(url)) return null
  const comma = url.indexOf(',')
  if (comma < 0) return null
  const hash = url.indexOf('#', comma)
  const end = hash < 0 ? url.length : hash
  // Base64 has 4 characters for 3 bytes, an escape 3 characters for one: a longer text cannot fit.
  if (end - comma > limit * 3 + 16) return null
  const body = percentDecode(Buffer.from(url.slice(comma + 1, end), 'utf8'))
  const bytes = isBase64(url.slice(0, comma)) ? fromBase64(body) : body
  return bytes !== null && bytes.length <= limit ? bytes : null
}

/** Whether an address is a `data:` URL, in any spelling of its scheme. */
export function isDataUrl(url: string): boolean {
  return url.slice(0, 5).toLowerCase() === 'data:'
}

/** Whether the part before the comma ends in `;base64`, with white space allowed around the word. */
function isBase64(head: string): boolean {
  const last = head.slice(head.lastIndexOf(';') + 1)
  return head.includes(';') && last.trim().toLowerCase() === 'base64'
}

const LETTER = 1
const SPACE = 2
const PADDING = 3
/** By character code; 0 for characters that base64 does not have. The URL alphabet is included. */
const KINDS = new Uint8Array(256)
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_')
  KINDS[char.charCodeAt(0)] = LETTER
for (const char of ' \t\n\f\r\v') KINDS[char.charCodeAt(0)] = SPACE
KINDS['='.charCodeAt(0)] = PADDING

/** Accepts any amount of padding at the end, as pages have it; null for any other character. Overwrites `text`. */
function fromBase64(text: Uint8Array): Uint8Array | null {
  let length = 0
  let padded = false
  for (let at = 0; at < text.length; at++) {
    const code = text[at] ?? 0
    const kind = KINDS[code]
    if (kind === LETTER && !padded) text[length++] = code
    else if (kind === PADDING) padded = true
    else if (kind !== SPACE) return null
  }
  return Buffer.from(Buffer.from(text.buffer, text.byteOffset, length).toString('latin1'), 'base64')
}

/** Invalid escapes stay as they are, as in the URL standard. */
function percentDecode(bytes: Buffer): Uint8Array {
  if (!bytes.includes(PERCENT)) return bytes
  const out = Buffer.alloc(bytes.length)
  let length = 0
  for (let at = 0; at < bytes.length; at++) {
    const high = bytes[at] === PERCENT ? hexDigit(bytes[at + 1]) : -1
    const low = high < 0 ? -1 : hexDigit(bytes[at + 2])
    out[length++] = low < 0 ? (bytes[at] ?? 0) : high * 16 + low
    if (low >= 0) at += 2
  }
  return out.subarray(0, length)
}

/** The value of a hex digit; -1 for any other character. */
function hexDigit(code = 0): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30
  const letter = code | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}

const PERCENT = 0x25

/**
 * The bytes a `data:` URL holds; null when it is none, is damaged, or would be longer than `limit`.
 * The declared type is left aside: sniffing tells. A page chooses these megabytes, so each step goes over them once.
 */
export function dataUrlBytes(url: string, limit: number): Uint8Array | null {
  if (!isDataUrl(url)) return null
  const comma = url.indexOf(',')
  if (comma < 0) return null
  const hash = url.indexOf('#', comma)
  const end = hash < 0 ? url.length : hash
  // Base64 is 4 characters for 3 bytes, an escape 3 characters for one: longer text cannot fit.
  if (end - comma > limit * 3 + 16) return null
  const body = percentDecoded(Buffer.from(url.slice(comma + 1, end), 'utf8'))
  const bytes = isBase64(url.slice(0, comma)) ? fromBase64(body) : body
  return bytes !== null && bytes.length <= limit ? bytes : null
}

/** Whether an address holds what it names, in any spelling of its scheme. */
export function isDataUrl(url: string): boolean {
  return url.slice(0, 5).toLowerCase() === 'data:'
}

/** Whether the words before the comma end in `;base64`, with white space between or behind. */
function isBase64(head: string): boolean {
  const last = head.slice(head.lastIndexOf(';') + 1)
  return head.includes(';') && last.trim().toLowerCase() === 'base64'
}

const LETTER = 1
const SPACE = 2
const PADDING = 3
/** By character code; 0 for what base64 does not have. The alphabet for addresses is one too. */
const KINDS = new Uint8Array(256)
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_')
  KINDS[char.charCodeAt(0)] = LETTER
for (const char of ' \t\n\f\r\v') KINDS[char.charCodeAt(0)] = SPACE
KINDS['='.charCodeAt(0)] = PADDING

/** Any amount of padding at the end is taken, as pages have it; null where anything else is in it. Writes over `text`. */
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

/** Escapes that are none stay as they stand, as in the URL standard. */
function percentDecoded(bytes: Buffer): Uint8Array {
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

/** -1 for what is none. */
function hexDigit(code = 0): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30
  const letter = code | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}

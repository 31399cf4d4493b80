/**
 * The bytes a `data:` URL holds; null when it is none, is damaged, or would be longer than `limit`.
 * The declared type is left aside: sniffing tells.
 */
export function dataUrlBytes(url: string, limit: number): Uint8Array | null {
  const match = /^data:([^,]*),/i.exec(url)
  if (match === null) return null
  const body = url.slice(match[0].length).replace(/#.*$/s, '')
  // Base64 is 4 characters for 3 bytes, an escape 3 characters for one: longer text cannot fit.
  if (body.length > limit * 3 + 16) return null
  const bytes = /;\s*base64\s*$/i.test(match[1] ?? '') ? fromBase64(percentDecoded(body)) : percentDecoded(body)
  return bytes !== null && bytes.length <= limit ? bytes : null
}

function fromBase64(text: Uint8Array): Uint8Array | null {
  const plain = Buffer.from(text).toString('latin1').replace(/\s/g, '').replace(/=+$/, '')
  return /^[\w+/-]*$/.test(plain) ? Buffer.from(plain, 'base64') : null
}

/** Escapes that are none stay as they stand, as in the URL standard. */
function percentDecoded(text: string): Uint8Array {
  const bytes = Buffer.from(text, 'utf8')
  const out = Buffer.alloc(bytes.length)
  let length = 0
  for (let at = 0; at < bytes.length; at++) {
    const hex = bytes[at] === 0x25 ? bytes.toString('latin1', at + 1, at + 3) : ''
    const isEscape = /^[0-9a-f]{2}$/i.test(hex)
    out[length++] = isEscape ? Number.parseInt(hex, 16) : (bytes[at] ?? 0)
    if (isEscape) at += 2
  }
  return out.subarray(0, length)
}

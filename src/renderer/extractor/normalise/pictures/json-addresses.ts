/** Longer values are the state of a script, not the addresses of a picture. */
const LONGEST = 20_000
const MOST_VALUES = 500
const KEY = /^(?:src|srcset|url|href|image|image_?url|img|original|full|large|file|path|\d+)$/i
const PICTURE = /\.(?:jpe?g|jfif|png|webp|avif)(?:[?#]\S*)?$/i

interface JsonAddress {
  readonly url: string
  /** In pixels; null when none is stated. */
  readonly width: number | null
}

/**
 * The addresses of a picture in a data attribute with JSON: `{"url": "…"}`, a list of sizes, sizes by their names. Also
 * in the form of Interchange, which only looks like it: `[a.jpg, small], [b.jpg, large]`.
 */
export function addressesInJson(text: string): readonly JsonAddress[] {
  if (text.length > LONGEST) return []
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return interchange(text)
  }
  const addresses: JsonAddress[] = []
  // A list rather than recursion: a page may nest it as deep as it likes.
  const open: { readonly key: string; readonly value: unknown; readonly width: number | null }[] = [
    { key: '', value, width: null },
  ]
  for (let at = 0; at < open.length && at < MOST_VALUES; at += 1) {
    const { key, value: one, width } = open[at] as (typeof open)[number]
    if (typeof one === 'string') {
      if (isAddress(one, key)) addresses.push({ url: one, width: width ?? widthOf(key) })
    } else if (typeof one === 'object' && one !== null) {
      const own = Array.isArray(one) ? null : widthOf((one as Record<string, unknown>).width)
      for (const [name, inner] of Object.entries(one).slice(0, MOST_VALUES))
        open.push({ key: Array.isArray(one) ? key : name, value: inner, width: own ?? widthOf(name) ?? width })
    }
  }
  return addresses
}

function isAddress(text: string, key: string): boolean {
  if (/\s/.test(text)) return false
  return PICTURE.test(text) || (KEY.test(key) && /^(?:https?:)?\/\//.test(text))
}

function widthOf(value: unknown): number | null {
  const number =
    typeof value === 'number'
      ? value
      : typeof value === 'string' && /^\d{2,5}(?:w|px)?$/.test(value)
        ? Number.parseInt(value, 10)
        : 0
  return number >= 10 && number < 100_000 ? number : null
}

/** `[address, query], [address, query]`, the larger later. */
function interchange(text: string): readonly JsonAddress[] {
  return text
    .split(']')
    .map((part) => (part.slice(part.lastIndexOf('[') + 1).split(',', 1)[0] ?? '').trim())
    .filter((url) => PICTURE.test(url) && !/\s/.test(url))
    .map((url, at) => ({ url, width: 100 + at }))
}

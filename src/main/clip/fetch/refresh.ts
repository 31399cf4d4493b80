/** A page that sends its visitor on by itself: where to, as it is written. */
export interface Refresh {
  readonly target: string
  /** The page's own `<base href>` before it; null when it has none. */
  readonly base: string | null
}

/** A page that waits longer is read by people meanwhile, or loads itself again. In seconds. */
const LONGEST_DELAY = 10
/** Where browsers look for it is the head; in a body it is not looked for far. */
const HEAD_LENGTH = 32 * 1024
/** Longer tags hold pictures. */
const LONGEST_TAG = 4_096
/** What these hold is no mark-up for a browser that runs scripts. */
const SKIPPED = ['noscript', 'script', 'style', 'template', 'textarea', 'title', 'svg']

/**
 * Where a header (`Refresh`) or a `<meta http-equiv="refresh">` in the first bytes of a page leads, when it does so at once
 * or within some seconds; null when none does. By the HTML standard's “shared declarative refresh steps”.
 */
export function refreshOf(headers: Readonly<Record<string, string>>, bytes: Uint8Array): Refresh | null {
  const ofHeader = targetOf(headers.refresh ?? '')
  if (ofHeader !== null) return { target: ofHeader, base: null }
  return refreshInPage(
    Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_LENGTH)).toString('utf8'),
  )
}

function refreshInPage(html: string): Refresh | null {
  // Letters of ASCII alone: in lower case `İ` is longer, and places would differ.
  const lower = html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
  let base: string | null = null
  for (let at = lower.indexOf('<'); at !== -1; at = lower.indexOf('<', at)) {
    const end = endOf(lower, at)
    if (end === -1) return null
    const name = /^<([a-z]+)/.exec(lower.slice(at, at + 20))?.[1]
    if (name === 'base') base ??= attributesOf(html.slice(at, end)).get('href') ?? null
    if (name === 'meta') {
      const attributes = attributesOf(html.slice(at, end))
      const isRefresh = attributes.get('http-equiv')?.toLowerCase() === 'refresh'
      const target = isRefresh ? targetOf(attributes.get('content') ?? '') : null
      if (target !== null) return { target, base }
    }
    at = end
  }
  return null
}

/** The end of a tag, of a comment, or of an element whose content is not looked at; -1 when it does not end here. */
function endOf(lower: string, at: number): number {
  if (lower.startsWith('<!--', at)) return indexBehind(lower, '-->', at)
  const skipped = SKIPPED.find(
    (name) => lower.startsWith(`<${name}`, at) && !/[a-z]/.test(lower.charAt(at + 1 + name.length)),
  )
  if (skipped !== undefined) return indexBehind(lower, `</${skipped}`, at)
  return indexBehind(lower, '>', at)
}

function indexBehind(text: string, sought: string, from: number): number {
  const at = text.indexOf(sought, from)
  return at === -1 ? -1 : at + sought.length
}

/** The attributes of a tag, the first of each name. */
function attributesOf(tag: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>()
  if (tag.length > LONGEST_TAG) return attributes
  for (let at = tag.indexOf('='), from = 0; at !== -1; at = tag.indexOf('=', from)) {
    const name = tag.slice(from, at).trim().split(/\s/).at(-1)?.toLowerCase() ?? ''
    const start = at + 1 + (tag.slice(at + 1).length - tag.slice(at + 1).trimStart().length)
    const quote = tag.charAt(start)
    const isQuoted = quote === '"' || quote === "'"
    const end = isQuoted ? tag.indexOf(quote, start + 1) : endOfWord(tag, start)
    if (end === -1) break
    if (!attributes.has(name)) attributes.set(name, decoded(tag.slice(isQuoted ? start + 1 : start, end)))
    from = isQuoted ? end + 1 : end
  }
  return attributes
}

function endOfWord(tag: string, start: number): number {
  let at = start
  while (at < tag.length && !/[\s>]/.test(tag.charAt(at))) at += 1
  return at
}

const decoded = (value: string): string =>
  value
    .replace(/&(?:quot|#34);/gi, '"')
    .replace(/&(?:#39|apos);/gi, "'")
    // Last: what it makes is no entity.
    .replace(/&(?:amp|#38|#x26);/gi, '&')

/** The address in `0; url=…`; null when there is none, or it comes too late. */
function targetOf(content: string): string | null {
  if (content.length > LONGEST_TAG) return null
  const text = content.trim()
  const delay = /^\d{1,6}/.exec(text)?.[0] ?? ''
  if (Number(delay) > LONGEST_DELAY) return null
  const behind = text.slice(delay.length).replace(/^\.\d*/, '')
  const target = behind.trimStart().replace(/^[;,]/, '').trimStart()
  // Without a sign or a blank between them it is no delay.
  if (target === behind) return null
  const rest = /^url\b/i.test(target) ? target.slice(3).trimStart().replace(/^=/, '').trimStart() : target
  const quote = rest.charAt(0)
  if (quote !== '"' && quote !== "'") return rest === '' ? null : rest
  const end = rest.indexOf(quote, 1)
  const quoted = end === -1 ? rest.slice(1) : rest.slice(1, end)
  return quoted.trim() === '' ? null : quoted.trim()
}

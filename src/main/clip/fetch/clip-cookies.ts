/**
 * The cookies of one load. Some sites answer the first request with a redirect to the same address that sets a cookie, and
 * show the page only to who brings it back. It goes back to the host that set it, in this load, and nowhere else; it is never
 * stored, and is gone when the load ends.
 */
export interface ClipCookies {
  /** Remembers what an answer sets. @param lines its Set-Cookie headers */
  take(url: URL, lines: readonly string[] | undefined): void
  /** Whether the host has set some and was sent none yet. */
  hasUnsent(url: URL): boolean
  /** From now on sends what this host has set, to it alone. */
  allow(url: URL): void
  /** The Cookie header for an address; null for most. */
  headerFor(url: URL): string | null
}

/** Bounds for what a server may have us send back. */
const MOST = 20
const LONGEST = 4_096

interface Cookie {
  readonly value: string
  readonly isSecure: boolean
}

export function openClipCookies(): ClipCookies {
  const byHost = new Map<string, Map<string, Cookie>>()
  const allowed = new Set<string>()
  return {
    take(url, lines) {
      const cookies = byHost.get(url.host) ?? new Map<string, Cookie>()
      for (const line of lines ?? []) {
        const [pair = '', ...attributes] = line.split(';')
        const at = pair.indexOf('=')
        const [name, value] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
        if (at <= 0 || !isPlain(name) || !isPlain(value) || name.length + value.length > LONGEST) continue
        const named = attributes.map((attribute) => attribute.trim().toLowerCase())
        const isSecure = named.includes('secure')
        if (named.some(isOver)) cookies.delete(name)
        else if (cookies.has(name) || cookies.size < MOST) cookies.set(name, { value, isSecure })
      }
      if (cookies.size > 0) byHost.set(url.host, cookies)
    },
    hasUnsent: (url) => byHost.has(url.host) && !allowed.has(url.host),
    allow: (url) => void allowed.add(url.host),
    headerFor(url) {
      if (!allowed.has(url.host)) return null
      const sent = [...(byHost.get(url.host) ?? [])].filter(
        ([, { isSecure }]) => !isSecure || url.protocol === 'https:',
      )
      const header = sent.map(([name, { value }]) => `${name}=${value}`).join('; ')
      return header === '' || header.length > LONGEST * 2 ? null : header
    },
  }
}

/** Whether an attribute, in lower case, says that its cookie is to be forgotten. */
function isOver(attribute: string): boolean {
  const [name, value] = attribute.split('=')
  if (name?.trim() === 'expires') return Date.parse(value ?? '') <= Date.now()
  return name?.trim() === 'max-age' && Number(value ?? Number.NaN) <= 0
}

/** Whether it may stand in a header. */
const isPlain = (text: string): boolean => /^[\x21-\x3a\x3c-\x7e ]*$/.test(text)

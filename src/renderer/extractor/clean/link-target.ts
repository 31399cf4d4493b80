/** Where a link leads: within its page, to another page of the site, or to another site. */
export type LinkTarget = 'page' | 'site' | 'world'

/** @param base the page's address, null where nobody knows it: then each full address is another site's */
export function linkTarget(href: string, base: string | null): LinkTarget {
  const address = href.trim()
  if (address === '' || address.startsWith('#')) return 'page'
  const host = /^(?:https?:)?\/\/([^/?#]*)/i.exec(address)?.[1]
  if (host === undefined) return /^[a-z][a-z0-9+.-]*:/i.test(address) ? 'world' : 'site'
  const own = /^https?:\/\/([^/?#]*)/i.exec(base ?? '')?.[1]
  if (own === undefined) return 'world'
  const [a, b] = [nameOf(host), nameOf(own)]
  if (a !== b && !a.endsWith(`.${b}`) && !b.endsWith(`.${a}`)) return 'world'
  return withoutFragment(address) === withoutFragment(base ?? '') ? 'page' : 'site'
}

function withoutFragment(address: string): string {
  const at = address.indexOf('#')
  return at === -1 ? address : address.slice(0, at)
}

function nameOf(host: string): string {
  return host.toLowerCase().replace(/^www\./, '')
}

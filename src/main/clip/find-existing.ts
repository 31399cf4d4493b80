import type { CatalogRow } from '../store/catalog/catalog-row.ts'
import { addressKey, LONGEST_ADDRESS } from './fetch/address.ts'

/** What tells a page from others: its addresses, as asked for, as answered, and as it calls itself; else its bytes. */
export interface Identity {
  readonly addresses: readonly (string | null)[]
  /** SHA-256 of the bytes as received; counts only for pages without any address. */
  readonly sha256: string | null
}

/** The article that a page is already in the library as, one in the trash only when no other is; null when it is new. */
export function knownRow(rows: Iterable<CatalogRow>, { addresses, sha256 }: Identity): CatalogRow | null {
  const keys = new Set(addresses.filter((address) => address !== null).map(addressKey))
  const sites = [...keys].map(siteOf)
  let trashed: CatalogRow | null = null
  for (const row of rows) {
    if (keys.size > 0 && !mayBeOf(row, sites)) continue
    const own = keysOf(row)
    const same =
      own.length > 0 || keys.size > 0
        ? own.some((key) => keys.has(key))
        : sha256 !== null && row.sources.includes(sha256)
    if (!same) continue
    if (row.state.trashedAt === null) return row
    trashed ??= row
  }
  return trashed
}

/** What every spelling of an address with a key holds; empty where the key is no address of a site with a name. */
function siteOf(key: string): string {
  const host = NAMED_SITE.exec(key)?.[1]
  return host === undefined ? '' : site(host)
}

/** An address as browsers spell it; one with escapes might carry another within it. */
const NAMED_SITE = /^https?:\/\/((?:[a-z0-9-]+\.)+[a-z]{2,})[:/?#](?!.*%)/

/** Whether the keys of a row have to be looked at: making those of 10,000 takes a fifth of a second. */
function mayBeOf({ url, canonicalUrl }: CatalogRow, sites: readonly string[]): boolean {
  const may = (address: string) => !NAMED_SITE.test(address) || sites.some((each) => address.includes(each))
  return (url !== null && may(url)) || (canonicalUrl !== null && may(canonicalUrl))
}

/** Rows are never changed in place, so their keys are made once: parsing 20,000 addresses for each clip would be felt. */
const rowKeys = new WeakMap<CatalogRow, readonly string[]>()

function keysOf(row: CatalogRow): readonly string[] {
  const made = rowKeys.get(row) ?? [row.url, row.canonicalUrl].filter((address) => address !== null).map(addressKey)
  rowKeys.set(row, made)
  return made
}

/**
 * The address a page calls its own, when it can be believed: many sites give every page the address of their front
 * page, and copies elsewhere may name anything; so it must be an article's path, on the same site when that is known.
 */
export function believedCanonical(canonical: string | null, finalUrl: string | null): string | null {
  if (canonical === null || canonical.length > LONGEST_ADDRESS) return null
  let own: URL
  try {
    own = new URL(canonical)
  } catch {
    return null
  }
  if (own.protocol !== 'http:' && own.protocol !== 'https:') return null
  const frontPage = own.pathname === '/' && own.search === ''
  if (finalUrl === null) return frontPage ? null : canonical
  const final = new URL(finalUrl)
  if (frontPage && (final.pathname !== '/' || final.search !== '')) return null
  return site(own.hostname) === site(final.hostname) ? canonical : null
}

/** The last two labels of a host: `amp.` and `www.` are of one site; a rough cut is enough to distrust strangers. */
function site(host: string): string {
  return host.split('.').slice(-2).join('.')
}

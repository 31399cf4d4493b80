import type { CatalogRow } from '../store/catalog/catalog-row.ts'
import { addressKey, LONGEST_ADDRESS } from './fetch/address.ts'

/** What identifies a page: the addresses asked for, answered from and named by the page; without any, its bytes. */
export interface PageIdentity {
  readonly addresses: readonly (string | null)[]
  /** SHA-256 of the bytes as received. It counts only for pages without any address. */
  readonly sha256: string | null
}

/** Finds the article that the library has of a page; one in the trash only if there is no other. Null: the page is new. */
export function findExisting(rows: Iterable<CatalogRow>, { addresses, sha256 }: PageIdentity): CatalogRow | null {
  const keys = new Set(addresses.filter((address) => address !== null).map(addressKey))
  const sites = [...keys].map(siteOfKey)
  let trashed: CatalogRow | null = null
  for (const row of rows) {
    if (keys.size > 0 && !mayMatch(row, sites)) continue
    const rowKeys = keysOf(row)
    const same =
      rowKeys.length > 0 || keys.size > 0
        ? rowKeys.some((key) => keys.has(key))
        : sha256 !== null && row.sources.includes(sha256)
    if (!same) continue
    if (row.state.trashedAt === null) return row
    trashed ??= row
  }
  return trashed
}

/** The part that every spelling of the address contains; empty where the key is not the address of a named site. */
function siteOfKey(key: string): string {
  const host = NAMED_SITE.exec(key)?.[1]
  return host === undefined ? '' : siteOf(host)
}

/** An address as browsers spell it. One with escapes is excluded: it might contain another address. */
const NAMED_SITE = /^https?:\/\/((?:[a-z0-9-]+\.)+[a-z]{2,})[:/?#](?!.*%)/

/** A quick test before the keys of a row are made: making those of 10,000 rows takes a fifth of a second. */
function mayMatch({ url, canonicalUrl }: CatalogRow, sites: readonly string[]): boolean {
  const may = (address: string) => !NAMED_SITE.test(address) || sites.some((each) => address.includes(each))
  return (url !== null && may(url)) || (canonicalUrl !== null && may(canonicalUrl))
}

/** Rows never change in place, so their keys are made once: parsing 20,000 addresses for each clip is noticeable. */
const keysByRow = new WeakMap<CatalogRow, readonly string[]>()

function keysOf(row: CatalogRow): readonly string[] {
  const keys = keysByRow.get(row) ?? [row.url, row.canonicalUrl].filter((address) => address !== null).map(addressKey)
  keysByRow.set(row, keys)
  return keys
}

/** Whether two articles have an address in common: they are copies of one page. */
export function isSamePage(one: CatalogRow, other: CatalogRow): boolean {
  const keys = keysOf(other)
  return keysOf(one).some((key) => keys.includes(key))
}

/**
 * The address a page calls its own, if it can be trusted. Many sites name their front page on every page, and copies
 * elsewhere may name anything; so it must be the path of an article, on the same site where the site is known.
 */
export function trustedCanonical(canonical: string | null, finalUrl: string | null): string | null {
  if (canonical === null || canonical.length > LONGEST_ADDRESS) return null
  let own: URL
  try {
    own = new URL(canonical)
  } catch {
    return null
  }
  if (own.protocol !== 'http:' && own.protocol !== 'https:') return null
  const isFrontPage = own.pathname === '/' && own.search === ''
  if (finalUrl === null) return isFrontPage ? null : canonical
  const final = new URL(finalUrl)
  if (isFrontPage && (final.pathname !== '/' || final.search !== '')) return null
  return siteOf(own.hostname) === siteOf(final.hostname) ? canonical : null
}

/** The last two labels of a host, so that `amp.` and `www.` are one site. A rough cut is enough to reject strangers. */
function siteOf(host: string): string {
  return host.split('.').slice(-2).join('.')
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CatalogRow } from '../store/catalog/catalog-row.ts'
import { addressKey } from './fetch/address.ts'
import { findExisting, trustedCanonical } from './find-existing.ts'

const row = (fields: Partial<CatalogRow>): CatalogRow =>
  ({
    id: 'a00000000001',
    url: 'https://weir.example/ledger?id=7',
    canonicalUrl: null,
    sources: ['aa'],
    state: { read: false, progress: 0, starred: false, archived: false, trashedAt: null },
    ...fields,
  }) as CatalogRow

describe('a page that is known', () => {
  it('is known by any of its addresses, through tracking parameters and fragments', () => {
    const rows = [row({ canonicalUrl: 'https://weir.example/ledger' })]
    expect(findExisting(rows, { addresses: ['https://weir.example/ledger?id=7&utm_source=x#top'], sha256: null })).toBe(
      rows[0],
    )
    expect(findExisting(rows, { addresses: [null, 'https://weir.example/ledger/'], sha256: null })).toBe(rows[0])
    expect(findExisting(rows, { addresses: ['https://weir.example/ledger?id=8'], sha256: null })).toBeNull()
  })

  it('is known by its bytes only where neither has an address', () => {
    expect(findExisting([row({ url: null })], { addresses: [null], sha256: 'aa' })).not.toBeNull()
    expect(findExisting([row({})], { addresses: [null], sha256: 'aa' })).toBeNull()
    expect(findExisting([row({ url: null })], { addresses: ['https://weir.example/b'], sha256: 'aa' })).toBeNull()
  })

  it('is the one outside the trash where there are two', () => {
    const gone = row({ state: { ...row({}).state, trashedAt: '2026-01-01T00:00:00Z' } })
    const here = row({ id: 'a00000000002' })
    const identity = { addresses: ['https://weir.example/ledger?id=7'], sha256: null }
    expect(findExisting([gone, here], identity)).toBe(here)
    expect(findExisting([gone], identity)).toBe(gone)
  })
})

it('a page is known by its address wherever two addresses have one key, however either is spelled', () => {
  const host = fc.constantFrom(
    ...['weir.example', 'www.weir.example', 'm.weir.example', 'WEIR.example.', 'en.m.wiki.example', 'en.wiki.example'],
    ...['weir.example:80', 'www.weir.example:8080', 'xn--bcher-kva.example', 'bücher.example', '127.1', '127.0.0.1'],
    ...[
      'weir%2Eexample',
      'localhost',
      '[::1]',
      'www.google.com/amp/s/weir.example',
      'www.google.com/amp/s/weir%2eexample',
    ],
    ...['weir-example.cdn.ampproject.org/c/s/www.weir.example', 'shop.co.uk', 'www.shop.co.uk', 'reader@weir.example'],
  )
  const scheme = fc.constantFrom('http://', 'https://', 'HTTPS://', 'ftp://', '')
  const path = fc.constantFrom('', '/', '/a-b', '/a-b/', '/a-b/amp', '/%61-b', '/a-b?x=1', '/a-b?utm_source=y&x=1#top')
  const address = fc.tuple(scheme, host, path).map((parts) => parts.join(''))
  fc.assert(
    fc.property(address, address, (one, other) => {
      const known = findExisting([row({ url: null, canonicalUrl: one })], { addresses: [other], sha256: null })
      expect(known !== null).toBe(addressKey(one) === addressKey(other))
    }),
    { numRuns: 3_000 },
  )
})

describe('the address a page calls its own', () => {
  it.each([
    ['https://weir.example/ledger', 'https://www.weir.example/ledger?from=home', 'https://weir.example/ledger'],
    ['https://weir.example/', 'https://weir.example/ledger', null],
    ['https://elsewhere.example/ledger', 'https://weir.example/ledger', null],
    ['javascript:alert(1)', 'https://weir.example/ledger', null],
    ['not an address', 'https://weir.example/ledger', null],
    ['https://weir.example/ledger', null, 'https://weir.example/ledger'],
    ['https://weir.example/', null, null],
    [null, null, null],
  ])('%s on %s is believed to be %s', (canonical, final, believed) => {
    expect(trustedCanonical(canonical, final)).toBe(believed)
  })
})

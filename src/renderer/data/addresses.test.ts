import { expect, test } from 'vitest'
import { addressesIn, addressIn } from './addresses.ts'

test.each(['https://example.org/a', ' http://127.0.0.1:4000/x?y=z#w ', 'HTTPS://EXAMPLE.ORG'])(
  '%s is clipped',
  (text) => {
    expect(addressIn(text)).toBe(text.trim())
  },
)

test.each([
  'harbour',
  'about https://example.org',
  'https://',
  'ftp://example.org/',
  'site:example.org',
  'javascript:alert(1)',
  'http://a b',
])('%s is searched for', (text) => {
  expect(addressIn(text)).toBeNull()
})

test.each([
  ['https://a.example/1\nhttps://b.example/2\r\nhttps://a.example/1', ['https://a.example/1', 'https://b.example/2']],
  ['see https://a.example/1', []],
  ['', []],
])('%j holds %j', (text, addresses) => {
  expect(addressesIn(text)).toEqual(addresses)
})

import { expect, test } from 'vitest'
import { addressIn } from './address.ts'

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

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proxyFor, proxyName } from './proxy.mjs'

const of = (address, env, npm = {}) => proxyFor(new URL(address), { env, npm })?.href ?? null

describe('the proxy', () => {
  it('is the one that the environment names for the kind of address', () => {
    const env = { HTTPS_PROXY: 'http://secure:1', http_proxy: 'http://plain:2' }
    expect(of('https://github.com/a', env)).toBe('http://secure:1/')
    expect(of('http://example.org/a', env)).toBe('http://plain:2/')
    expect(of('https://github.com/a', { http_proxy: 'http://plain:2' })).toBeNull()
    expect(of('https://github.com/a', { ALL_PROXY: 'all:3' })).toBe('http://all:3/')
    expect(of('https://github.com/a', { https_proxy: 'http://lower:4', HTTPS_PROXY: 'http://upper:5' })).toBe(
      'http://lower:4/',
    )
  })

  it('is npm’s where the environment has none', () => {
    expect(of('https://github.com/a', {}, { 'https-proxy': 'http://npm:1', proxy: 'http://npm:2' })).toBe(
      'http://npm:1/',
    )
    expect(of('https://github.com/a', {}, { proxy: 'http://npm:2' })).toBe('http://npm:2/')
    expect(of('https://github.com/a', {}, { proxy: 'http://npm:2', noproxy: 'github.com' })).toBeNull()
  })

  it.each([
    ['*', true],
    ['github.com', true],
    ['.github.com', true],
    ['*.github.com', true],
    ['GitHub.com', true],
    ['a.org, github.com', true],
    ['a.org github.com', true],
    ['github.com:443', true],
    ['github.com:8443', false],
    ['hub.com', false],
    ['api.github.com', false],
    ['', false],
    [',,', false],
  ])('is passed by for NO_PROXY=%j: %j', (list, isDirect) => {
    expect(of('https://github.com/a', { HTTPS_PROXY: 'http://p:1', NO_PROXY: list }) === null).toBe(isDirect)
  })

  it.each([
    ['http://10.1.2.3/', '10.0.0.0/8', true],
    ['http://11.1.2.3/', '10.0.0.0/8', false],
    ['http://10.1.2.3/', '10.0.0.0/99', false],
    ['http://[::1]:80/', '::1/128', true],
    ['http://[::1]/', '[::1]', true],
    ['http://127.0.0.1:8080/', '127.0.0.1', true],
    ['http://1.127.0.0.1.example/', '127.0.0.1', false],
  ])('is passed by at %s for NO_PROXY=%s: %j', (address, list, isDirect) => {
    expect(of(address, { http_proxy: 'http://p:1', no_proxy: list }) === null).toBe(isDirect)
  })

  it('never fails over what NO_PROXY says', () => {
    const url = fc.constantFrom('http://h.example/', 'http://10.0.0.1:8/', 'http://[fe80::1]/')
    const part = fc.oneof(fc.string(), fc.constantFrom('/8', '::', '[', ':', '0.0.0.0/0', '/129', '.', '*'))
    fc.assert(
      fc.property(url, fc.array(part), (address, parts) => {
        const proxy = of(address, { http_proxy: 'http://p:1', no_proxy: parts.join('') })
        expect([null, 'http://p:1/']).toContain(proxy)
      }),
    )
  })

  it('is refused with a sentence that shows no password', () => {
    expect(() => of('https://github.com/', { HTTPS_PROXY: 'socks5://ada:secret@p:1' })).toThrow(
      'The proxy socks5://p:1 is not one',
    )
    expect(() => of('https://github.com/', { HTTPS_PROXY: 'http://[' })).toThrow('no address')
    expect(proxyName(new URL('http://ada:secret@p:3128/x'))).toBe('http://p:3128')
  })
})

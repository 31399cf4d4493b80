import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPrivate } from './private-address.ts'

const own = [
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '100.100.100.200',
  '127.0.0.1',
  '127.255.255.254',
  '168.63.129.16',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '0:0:0:0:0:0:0:1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::127.0.0.1',
  '::ffff:0:127.0.0.1',
  '64:ff9b::10.0.0.1',
  '64:ff9b:1::8.8.8.8',
  '100::1',
  '2001::1',
  '2001:0:4136:e378:8000:63bf:3fff:fdd2',
  '2001:db8::1',
  '2002:7f00:1::1',
  '2002:c0a8:101::',
  '2606:4700::5efe:10.0.0.1',
  '3fff::1',
  'fc00::1',
  'fd00:ec2::254',
  'fe80::1',
  'fe80::1%eth0',
  'fec0::1',
  'ff02::1',
  '',
  'localhost',
  '1.2.3',
  '0x7f000001',
]
const publicOnes = [
  '1.1.1.1',
  '8.8.8.8',
  '9.255.255.255',
  '11.0.0.0',
  '100.63.255.255',
  '100.128.0.0',
  '126.255.255.255',
  '128.0.0.0',
  '172.15.255.255',
  '172.32.0.0',
  '192.167.255.255',
  '192.169.0.0',
  '223.255.255.255',
  '2606:4700:4700::1111',
  '2a00:1450:4001:82b::200e',
  '2001:4860:4860::8888',
  '2002:808:808::1',
  '::ffff:8.8.8.8',
  '64:ff9b::8.8.8.8',
]

describe('isPrivate', () => {
  it.each(own)('keeps %j out of reach of the public web', (ip) => expect(isPrivate(ip)).toBe(true))
  it.each(publicOnes)('lets %j be loaded', (ip) => expect(isPrivate(ip)).toBe(false))

  it('sees the address inside a mapped, NAT64 or 6to4 address', () => {
    fc.assert(
      fc.property(fc.ipV4(), (ip) => {
        const [a = 0, b = 0, c = 0, d = 0] = ip.split('.').map(Number)
        const hex = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`
        const seen = isPrivate(ip)
        expect(isPrivate(`::ffff:${ip}`)).toBe(seen)
        expect(isPrivate(`::ffff:${hex}`)).toBe(seen)
        expect(isPrivate(`0:0:0:0:0:FFFF:${hex}`)).toBe(seen)
        expect(isPrivate(`64:ff9b::${ip}`)).toBe(seen)
        expect(isPrivate(`2002:${hex}::1`)).toBe(seen)
      }),
    )
  })

  it('says the same of every spelling of an IPv6 address', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 8, maxLength: 8 }), (groups) => {
        const plain = groups.map((group) => group.toString(16)).join(':')
        const long = groups.map((group) => group.toString(16).padStart(4, '0').toUpperCase()).join(':')
        const short = new URL(`http://[${plain}]/`).hostname.slice(1, -1)
        expect(isPrivate(long)).toBe(isPrivate(plain))
        expect(isPrivate(short)).toBe(isPrivate(plain))
      }),
    )
  })

  it('calls nothing outside 2000::/3 public but what carries a public IPv4 address', () => {
    fc.assert(
      fc.property(fc.ipV6(), (ip) => {
        if (isPrivate(ip)) return
        const host = new URL(`http://[${ip}]/`).hostname
        expect(host).toMatch(/^\[([23][0-9a-f]{3}:|::ffff:|64:ff9b::)/)
      }),
    )
  })

  it.each([
    ['http://0x7f.1/', '127.0.0.1'],
    ['http://2130706433/', '127.0.0.1'],
    ['http://127.1/', '127.0.0.1'],
    ['http://0177.0.0.1/', '127.0.0.1'],
    ['http://127。0。0。1/', '127.0.0.1'],
    ['http://[::ffff:127.0.0.1]/', '::ffff:7f00:1'],
    ['http://0/', '0.0.0.0'],
  ])('is not fooled by %s', (url, ip) => {
    const host = new URL(url).hostname.replace(/^\[|\]$/g, '')
    expect(host).toBe(ip)
    expect(isPrivate(host)).toBe(true)
  })
})

import { BlockList, isIPv4, isIPv6 } from 'node:net'

// Our own on Node's BlockList: `ipaddr.js` 2.5 calls 168.63.129.16, ISATAP (::5efe) and unassigned IPv6 such as 4000::/3
// `unicast`, and leaves the IPv4 address within NAT64 and 6to4 to its caller.

/**
 * What is not public in IPv4: IANA's special-purpose registry, multicast and reserved addresses, and the one address in
 * public space that answers as a cloud's own service.
 */
const notPublic4: readonly (readonly [net: string, bits: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]

const blocked4 = new BlockList()
for (const [net, bits] of notPublic4) blocked4.addSubnet(net, bits, 'ipv4')

/**
 * True for every address that is not clearly on the public internet: private, loopback, link-local, metadata, multicast,
 * reserved, documentation, and everything that is not an address. An IPv6 address that contains an IPv4 address (mapped,
 * NAT64, 6to4) counts as that one: behind DNS64 every public host resolves to such an address.
 * @param ip an address in any textual form, without brackets
 */
export function isPrivate(ip: string): boolean {
  const [bare = ''] = ip.split('%', 1)
  if (isIPv4(bare)) return blocked4.check(bare, 'ipv4')
  return isIPv6(bare) ? isPrivate6(groupsOf(bare)) : true
}

function isPrivate6(groups: readonly number[]): boolean {
  const [a = 0, b = 0, c = 0, , e = 0, f = 0, g = 0, h = 0] = groups
  const leads = (...start: number[]) => start.every((group, at) => groups[at] === group)
  if (leads(0, 0, 0, 0, 0, 0xffff)) return isPrivate(ip4(g, h))
  if (leads(0x64, 0xff9b, 0, 0, 0, 0)) return isPrivate(ip4(g, h))
  if (a === 0x2002) return isPrivate(ip4(b, c))
  // Only 2000::/3 is assigned as global unicast (RFC 4291, 2.4): loopback, ULA, link-local and multicast are outside.
  if (a >> 13 !== 0b001) return true
  // 2001::/23 is for protocols (Teredo, ORCHID, benchmarks), 2001:db8::/32 and 3fff::/20 are for documentation.
  if (a === 0x2001 && (b < 0x200 || b === 0xdb8)) return true
  if (a === 0x3fff && b < 0x1000) return true
  // ISATAP has an IPv4 address after ::5efe (RFC 5214).
  return (e === 0 || e === 0x200) && f === 0x5efe && isPrivate(ip4(g, h))
}

/** The eight groups; the URL parser has already turned a dotted tail into two of them. */
function groupsOf(ip: string): readonly number[] {
  const [head = '', tail] = new URL(`http://[${ip}]/`).hostname.slice(1, -1).split('::')
  const numbers = (part: string) => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16)))
  const before = numbers(head)
  if (tail === undefined) return before
  const after = numbers(tail)
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after]
}

function ip4(high: number, low: number): string {
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}

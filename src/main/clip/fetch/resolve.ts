import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { networkInterfaces } from 'node:os'
import { hasCode } from '../../errno.ts'
import { connectionFailure, noNetwork } from './load-failures.ts'

export interface Address {
  readonly address: string
  readonly family: 4 | 6
}

/** Looks up the addresses of a host name. @throws what Node's name service throws */
export type LookUp = (hostname: string) => Promise<readonly Address[]>

/** The addresses of a host, and whether one of them is private. */
export interface Resolved {
  /** The addresses to try, in order; never empty. */
  readonly addresses: readonly Address[]
  readonly isPrivate: boolean
}

export interface Names {
  readonly lookUp: LookUp
  readonly isPrivate: (address: string) => boolean
}

/** With more addresses, a dead host would only take longer. */
const MOST_TRIED = 4

/** The system's own name service, including the hosts file and the local network. */
export const systemLookUp: LookUp = async (hostname) => {
  const addresses = await lookup(hostname, { all: true, verbatim: true })
  return addresses.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }))
}

/**
 * Resolves a URL's host; a literal address is its own result. If one address is private, the host counts as private: else
 * the check could see a public address and the connection use the private one.
 * @throws Refusal `no-such-host` or `offline`
 */
export async function resolve(url: URL, { lookUp, isPrivate }: Names): Promise<Resolved> {
  const literal = url.hostname.replace(/^\[|\]$/g, '')
  const family = isIP(literal)
  const all =
    family === 0 ? await lookUpHost(url, lookUp) : [{ address: literal, family: family === 6 ? 6 : 4 } as const]
  return { addresses: alternate(all), isPrivate: all.some(({ address }) => isPrivate(address)) }
}

async function lookUpHost(url: URL, lookUp: LookUp): Promise<readonly Address[]> {
  try {
    const addresses = await lookUp(url.hostname)
    if (addresses.length > 0) return addresses
  } catch (error) {
    const failure = connectionFailure(url.host, error)
    // Without any network macOS and Windows say "not found"; Linux says "try again".
    throw failure.code === 'no-such-host' && !hasNetwork() ? noNetwork(url.host) : failure
  }
  throw connectionFailure(url.host, Object.assign(new Error('no addresses'), { code: 'ENODATA' }))
}

function hasNetwork(): boolean {
  return Object.values(networkInterfaces()).some((addresses) => addresses?.some(({ internal }) => !internal))
}

/** Puts the first address of each family at the front, so that broken IPv6 costs one attempt. */
function alternate(addresses: readonly Address[]): readonly Address[] {
  const first = addresses[0]
  const second = addresses.find(({ family }) => family !== first?.family)
  const front = [first, second].filter((address) => address !== undefined)
  return [...front, ...addresses.filter((address) => !front.includes(address))].slice(0, MOST_TRIED)
}

/** Whether another address of the same host may still answer after this error. */
export function mayTryNext(error: unknown): boolean {
  return hasCode(error, 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL', 'ETIMEDOUT', 'EHOSTDOWN')
}

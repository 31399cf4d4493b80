import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { networkInterfaces } from 'node:os'
import { codeOf } from '../../errno.ts'
import { connectionFailure, noNetwork } from './load-failures.ts'

export interface Address {
  readonly address: string
  readonly family: 4 | 6
}

/** Asks for the addresses of a host name. @throws what node's name service throws */
export type LookUp = (hostname: string) => Promise<readonly Address[]>

/** Where a host name leads now, and whether that may be on a private network. */
export interface Resolved {
  /** Those to try, in order; never empty. */
  readonly addresses: readonly Address[]
  readonly isPrivate: boolean
}

export interface Names {
  readonly lookUp: LookUp
  readonly isPrivate: (address: string) => boolean
}

/** More would only make a dead host take longer. */
const MOST_TRIED = 4

/** The system's own name service: hosts file, search of the local network and all. */
export const systemLookUp: LookUp = async (hostname) => {
  const found = await lookup(hostname, { all: true, verbatim: true })
  return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }))
}

/**
 * The addresses of a URL's host; a literal address is its own. One private address among public ones makes all private,
 * or else a name could be checked by the one and reached by the other.
 * @throws Refusal `no-such-host` or `offline`
 */
export async function resolve(url: URL, { lookUp, isPrivate }: Names): Promise<Resolved> {
  const literal = url.hostname.replace(/^\[|\]$/g, '')
  const family = isIP(literal)
  const found = family === 0 ? await ask(url, lookUp) : [{ address: literal, family: family === 6 ? 6 : 4 } as const]
  return { addresses: alternating(found), isPrivate: found.some(({ address }) => isPrivate(address)) }
}

async function ask(url: URL, lookUp: LookUp): Promise<readonly Address[]> {
  try {
    const found = await lookUp(url.hostname)
    if (found.length > 0) return found
  } catch (error) {
    const failure = connectionFailure(url.host, error)
    // macOS and Windows say "not found" when there is no network at all; Linux says "try again".
    throw failure.code === 'no-such-host' && !hasNetwork() ? noNetwork(url.host) : failure
  }
  throw connectionFailure(url.host, Object.assign(new Error('no addresses'), { code: 'ENODATA' }))
}

function hasNetwork(): boolean {
  return Object.values(networkInterfaces()).some((addresses) => addresses?.some(({ internal }) => !internal))
}

/** The first of each family in front, so that a broken IPv6 costs one try. */
function alternating(addresses: readonly Address[]): readonly Address[] {
  const first = addresses[0]
  const second = addresses.find(({ family }) => family !== first?.family)
  const front = [first, second].filter((address) => address !== undefined)
  return [...front, ...addresses.filter((address) => !front.includes(address))].slice(0, MOST_TRIED)
}

/** True for errors after which another address of the same host may still answer. */
export function mayTryNext(error: unknown): boolean {
  return ['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL', 'ETIMEDOUT', 'EHOSTDOWN'].includes(
    codeOf(error) ?? '',
  )
}

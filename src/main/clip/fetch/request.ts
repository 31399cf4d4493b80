import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { type Address, mayTryNext } from './resolve.ts'

export interface Hop {
  readonly url: URL
  /** The checked addresses. It connects to no other. */
  readonly addresses: readonly Address[]
  readonly headers: Readonly<Record<string, string>>
  /** Ends the request. */
  readonly signal: AbortSignal
  /** Certificates to trust instead of the system's own, PEM. */
  readonly ca: string | undefined
}

/** After this time a dead address is given up for the next, in milliseconds. The last one has until the signal. */
const CONNECT_TIME = 5_000

/** In bytes. Sites with many policies exceed Node's default of 16 kB. */
const LARGEST_HEADERS = 64 * 1024

/** Sends one GET to one of the checked addresses; resolves when the headers are there. @throws Node's own errors */
export async function send(hop: Hop): Promise<IncomingMessage> {
  for (const [at, address] of hop.addresses.entries()) {
    const isLast = at === hop.addresses.length - 1
    try {
      return await sendTo(hop, address, isLast ? null : CONNECT_TIME)
    } catch (error) {
      if (isLast || hop.signal.aborted || !mayTryNext(error)) throw error
    }
  }
  throw new Error('a hop without addresses')
}

function sendTo(hop: Hop, { address, family }: Address, connectTime: number | null): Promise<IncomingMessage> {
  const { url, headers, signal, ca } = hop
  const hostname = url.hostname.replace(/^\[|\]$/g, '')
  // For any name the answer is the address that was checked.
  const pinned: LookupFunction = (_hostname, options, callback) => {
    if (options.all) callback(null, [{ address, family }])
    else callback(null, address, family)
  }
  return new Promise((resolve, reject) => {
    const secure = url.protocol === 'https:'
    const request = (secure ? https : http).request({
      hostname,
      port: url.port === '' ? (secure ? 443 : 80) : Number(url.port),
      path: url.pathname + url.search,
      method: 'GET',
      headers,
      signal,
      lookup: pinned,
      // A pooled socket might lead to an address that was not checked.
      agent: false,
      maxHeaderSize: LARGEST_HEADERS,
      // SNI does not allow an IP address as the name (RFC 6066, 3).
      ...(secure ? { ca, servername: isIP(hostname) === 0 ? hostname : '' } : {}),
    })
    const timer =
      connectTime === null
        ? undefined
        : setTimeout(() => request.destroy(Object.assign(new Error('connecting'), { code: 'ETIMEDOUT' })), connectTime)
    request.on('socket', (socket) => socket.once('connect', () => clearTimeout(timer)))
    request.on('response', resolve)
    request.on('error', (error) => {
      clearTimeout(timer)
      reject(error)
    })
    request.end()
  })
}

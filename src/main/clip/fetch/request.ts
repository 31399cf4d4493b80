import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { type Address, mayTryNext } from './resolve.ts'

export interface Hop {
  readonly url: URL
  /** Checked ones; none other is connected to. */
  readonly addresses: readonly Address[]
  readonly headers: Readonly<Record<string, string>>
  /** Aborted by whoever waits: the request dies with it. */
  readonly signal: AbortSignal
  /** Certificates trusted beside the system's own, PEM. */
  readonly ca: string | undefined
}

/** A dead address is left for the next after so long; the last one has until the signal. */
const CONNECT_TIME = 5_000

/** Sites with many policies exceed node's 16 kB. */
const LARGEST_HEADERS = 64 * 1024

/** Sends one GET to one of the checked addresses; resolves with the headers. @throws node's own errors */
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
  // Whatever is asked, the answer is the address that was checked.
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
      // A pooled socket would be one that nobody checked.
      agent: false,
      maxHeaderSize: LARGEST_HEADERS,
      // An address is no name for SNI (RFC 6066, 3).
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

import http from 'node:http'
import https from 'node:https'
import tls from 'node:tls'
import { proxyFor, proxyName } from './proxy.mjs'

/** GitHub sends one on to another host once; a circle ends here. */
const MOST_REDIRECTS = 5

/** A download that did not come about. `code` says why: the system's own codes, or one of ours (causes.mjs has them all). */
export class DownloadError extends Error {
  name = 'DownloadError'
  /** @param {string} code @param {Record<string, unknown>} details */
  constructor(code, details = {}) {
    super(code)
    this.code = code
    Object.assign(this, details)
  }
}

/**
 * Asks for an address, through the proxy where there is one, and resolves with the answer once its head is there; no
 * redirect is among them. `network` has the environment, npm's settings and the certificates; `waitMs` is how long the
 * head may take at each step. Throws DownloadError.
 *
 * Node's own `fetch` would not do: before Node 24 it knows no proxies.
 */
export async function get(address, { network, headers = {}, waitMs }) {
  let url = new URL(address)
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const answer = await ask(url, { network, headers, waitMs })
    const { statusCode, headers: said } = answer
    if (statusCode < 300 || statusCode > 399 || said.location === undefined) return answer
    answer.destroy()
    const next = URL.canParse(said.location, url) ? new URL(said.location, url) : null
    if (next === null || (url.protocol === 'https:' && next.protocol !== 'https:') || !/^https?:$/.test(next.protocol))
      throw new DownloadError('BAD_REDIRECT', { host: url.host })
    url = next
  }
  throw new DownloadError('TOO_MANY_REDIRECTS', { host: url.host })
}

async function ask(url, { network, headers, waitMs }) {
  const proxy = proxyFor(url, network)
  const isSecure = url.protocol === 'https:'
  const own = { 'user-agent': 'commonplace-setup', accept: '*/*', ...headers }
  if (proxy === null) {
    const options = { ...hostOf(url), path: url.pathname + url.search, headers: own, ca: network.ca }
    return send(isSecure ? https : http, options, { waitMs, host: url.host, via: null })
  }
  const via = proxyName(proxy)
  if (!isSecure) {
    const options = {
      ...hostOf(proxy),
      path: url.href,
      headers: { ...own, host: url.host, ...pass(proxy) },
      ca: network.ca,
    }
    const answer = await send(proxy.protocol === 'https:' ? https : http, options, { waitMs, host: url.host, via })
    if (answer.statusCode === 407) throw new DownloadError('PROXY_STATUS', { status: 407, via, host: url.host })
    return answer
  }
  const socket = await tunnel(url, proxy, { network, waitMs })
  const servername = hostOf(url).servername
  const createConnection = () => tls.connect({ socket, servername, ca: network.ca, ALPNProtocols: ['http/1.1'] })
  const options = { ...hostOf(url), path: url.pathname + url.search, headers: own, createConnection }
  return send(https, options, { waitMs, host: url.host, via: null, onFail: () => socket.destroy() })
}

/** A connection to the host of `url` through a proxy (RFC 9110, CONNECT). */
function tunnel(url, proxy, { network, waitMs }) {
  const authority = `${url.hostname}:${url.port || 443}`
  const via = proxyName(proxy)
  return new Promise((resolve, reject) => {
    const options = {
      ...hostOf(proxy),
      method: 'CONNECT',
      path: authority,
      headers: { host: authority, ...pass(proxy) },
      ca: network.ca,
      agent: false,
    }
    const request = (proxy.protocol === 'https:' ? https : http).request(options)
    const late = setTimeout(() => request.destroy(new DownloadError('NO_ANSWER', { waitMs })), waitMs)
    const refuse = (status) => reject(new DownloadError('PROXY_STATUS', { status, via, host: url.host }))
    request.once('connect', ({ statusCode }, socket) => {
      clearTimeout(late)
      if (statusCode === 200) return resolve(socket)
      socket.destroy()
      refuse(statusCode)
    })
    // A proxy may answer as if it had been asked for a page.
    request.once('response', ({ statusCode }) => {
      clearTimeout(late)
      request.destroy()
      refuse(statusCode)
    })
    request.once('error', (error) => {
      clearTimeout(late)
      reject(named(error, { via, host: url.host }))
    })
    request.end()
  })
}

function send(protocol, options, { waitMs, host, via, onFail = () => {} }) {
  return new Promise((resolve, reject) => {
    // With an agent, even a fresh one, Node would pass `createConnection` by and go around the proxy.
    const request = protocol.request({ ...options, agent: options.createConnection === undefined ? false : undefined })
    const late = setTimeout(() => request.destroy(new DownloadError('NO_ANSWER', { waitMs })), waitMs)
    request.once('response', (answer) => {
      clearTimeout(late)
      resolve(answer)
    })
    // Not once: what goes wrong after the head is the reader's, and must not end the process here.
    request.on('error', (error) => {
      clearTimeout(late)
      onFail()
      reject(named(error, { via, host }))
    })
    request.end()
  })
}

function hostOf(url) {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return {
    host,
    servername: /^[\d.]+$|:/.test(host) ? '' : host,
    port: url.port || (url.protocol === 'https:' ? 443 : 80),
  }
}

function pass({ username, password }) {
  if (username === '') return {}
  const words = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  return { 'proxy-authorization': `Basic ${Buffer.from(words).toString('base64')}` }
}

/** A system error, with the host it is about: the proxy where there is one. */
function named(error, details) {
  return new DownloadError(error.code ?? 'UNKNOWN', { ...details, waitMs: error.waitMs, reason: error.message })
}

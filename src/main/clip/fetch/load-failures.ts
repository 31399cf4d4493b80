import { Refusal } from '#shared/failure.ts'
import { codeOf } from '../../errno.ts'
import type { Sniffed } from './sniff.ts'

/**
 * Every failure of a load, with the sentence for the user. `offline` is the code of every failure to reach the host or to
 * get its complete answer; `detail.reason` says which.
 */

type Reason =
  | 'no-network'
  | 'refused-connection'
  | 'unreachable'
  | 'certificate'
  | 'encryption'
  | 'broken-off'
  | 'protocol'

const again = 'it stays listed and can be tried again'

export const noSuchHost = (host: string) =>
  new Refusal('no-such-host', `There is no site called ${host}; check the address for a typing mistake.`, { host })

export const noNetwork = (host: string) =>
  offline(
    host,
    'no-network',
    `${host} could not be looked up because this computer seems to be offline; it stays listed, and the notebook fetches it once there is a network.`,
  )

export const refusedAddress = (host: string) =>
  new Refusal(
    'refused-address',
    `${host} leads to an address inside a private network, which pages and links from the web may not reach; nothing was sent to it.`,
    { host },
  )

export const refusedScheme = (host: string, scheme: string) =>
  new Refusal(
    'refused-address',
    `${host} redirects to an address that begins with “${scheme}”, which is neither http nor https; the redirect was not followed.`,
    { host, scheme },
  )

export const badAddress = (address: string) =>
  new Refusal(
    'bad-address',
    `“${shorten(address)}” is not a web address: it should begin with http:// or https:// and name a site.`,
  )

export const withCredentials = (host: string) =>
  new Refusal('bad-address', `The address of ${host} contains a user name or a password; remove it and try again.`, {
    host,
  })

export const badRedirect = (host: string, to: string) =>
  new Refusal('bad-address', `${host} redirects to “${shorten(to)}”, which is not an address.`, { host })

export const longRedirect = (host: string, limit: number) =>
  new Refusal(
    'bad-address',
    `${host} redirects to an address of more than ${count(limit)} characters, which is too long for a page; the redirect was not followed.`,
    { host, limit },
  )

export const tooManyRedirects = (host: string, limit: number) =>
  new Refusal(
    'too-many-redirects',
    `${host} redirected more than ${count(limit)} times without showing a page; some sites do so to readers without cookies.`,
    { host, limit },
  )

export const timedOut = (host: string, during: 'answer' | 'idle' | 'total', limit: number) => {
  const sentences = {
    answer: `${host} did not answer within ${seconds(limit)}; ${again}.`,
    idle: `${host} stopped sending in the middle of its answer; ${again}.`,
    total: `${host} had not sent everything after ${seconds(limit)}; ${again}.`,
  }
  return new Refusal('timed-out', sentences[during], { host, during, limit })
}

export const tooLarge = (host: string, limit: number) =>
  new Refusal('too-large', `The answer of ${host} is larger than ${megabytes(limit)}, which is too large to keep.`, {
    host,
    limit,
  })

export const notHtml = (host: string, content: Sniffed | null) =>
  new Refusal(
    'not-html',
    content === null
      ? `${host} answered with an empty page.`
      : `What ${host} has at this address is ${content.name}, not a web page.`,
    { host, type: content?.type ?? null },
  )

export const brokenOff = (host: string) =>
  offline(host, 'broken-off', `The connection to ${host} broke before everything had arrived; ${again}.`)

export const unreadable = (host: string) =>
  offline(host, 'protocol', `The answer of ${host} is damaged and cannot be unpacked; ${again}.`)

export const cancelled = (host: string) => new Refusal('cancelled', `Loading from ${host} was cancelled.`, { host })

/** @param status 400 and above, or an answer without a page such as 304 */
export function httpStatus(host: string, status: number): Refusal {
  return new Refusal('http-status', statusSentence(host, status), { host, status })
}

function statusSentence(host: string, status: number): string {
  switch (status) {
    case 401:
    case 403:
    case 407:
    case 451:
      return `${host} does not show this page to everyone (HTTP ${status}); it may need a login or a subscription.`
    case 404:
      return `${host} has no page at this address (HTTP 404); it may have moved, or the address may be incomplete.`
    case 410:
      return `${host} has removed this page (HTTP 410).`
    case 429:
      return `${host} is getting too many requests at the moment (HTTP 429); ${again} later.`
    default:
      return status >= 500
        ? `${host} has a problem of its own (HTTP ${status}); ${again} later.`
        : `${host} answered without a page (HTTP ${status}).`
  }
}

/** Turns an error of the name service, the connection, TLS or the HTTP parser into a Refusal. */
export function connectionFailure(host: string, error: unknown): Refusal {
  const code = codeOf(error) ?? ''
  switch (code) {
    case 'ENOTFOUND':
    case 'ENODATA':
      return noSuchHost(host)
    case 'EAI_AGAIN':
    case 'EAI_FAIL':
    case 'ENETUNREACH':
    case 'ENETDOWN':
    case 'ENONET':
      return noNetwork(host)
    case 'ECONNREFUSED':
      return offline(host, 'refused-connection', `${host} exists, but no web server answers there; ${again}.`)
    case 'EHOSTUNREACH':
    case 'EHOSTDOWN':
    case 'EADDRNOTAVAIL':
      return offline(host, 'unreachable', `${host} cannot be reached from here; ${again}.`)
    case 'ETIMEDOUT':
      return new Refusal('timed-out', `${host} did not accept a connection in time; ${again}.`, {
        host,
        during: 'connect',
      })
    case 'HPE_HEADER_OVERFLOW':
      return offline(
        host,
        'protocol',
        `The headers of ${host} are larger than those of any normal web server, so the page was not read; ${again}.`,
      )
    case 'ECONNRESET':
    case 'EPIPE':
    case 'ECONNABORTED':
      return brokenOff(host)
  }
  if (/CERT|SELF_SIGNED|UNABLE_TO_/.test(code)) {
    return offline(
      host,
      'certificate',
      `${host} cannot prove its identity: its certificate is not valid, so nothing was read from it.`,
      code,
    )
  }
  if (/^EPROTO$|^ERR_SSL|^ERR_TLS/.test(code)) {
    return offline(
      host,
      'encryption',
      `No encrypted connection to ${host} was possible; perhaps it only supports http.`,
      code,
    )
  }
  return offline(host, 'protocol', `${host} does not answer as a web server does; ${again}.`, code)
}

function offline(host: string, reason: Reason, sentence: string, cause?: string): Refusal {
  return new Refusal('offline', sentence, cause === undefined ? { host, reason } : { host, reason, cause })
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

const count = (value: number) => new Intl.NumberFormat('en').format(value)
const seconds = (milliseconds: number) =>
  new Intl.NumberFormat('en', { style: 'unit', unit: 'second', unitDisplay: 'long' }).format(milliseconds / 1000)
const megabytes = (bytes: number) =>
  new Intl.NumberFormat('en', { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(bytes / 1024 / 1024)

import type { OfflineReason } from '#shared/clip-help/help-table.ts'
import { Refusal } from '#shared/failure.ts'
import { codeOf } from '../../errno.ts'
import { loadSentences as sentences, statusSentence } from './sentences.ts'
import type { Sniffed } from './sniff.ts'

/**
 * Every failure of a load. `offline` is the code of every failure to reach the host or to
 * get its complete answer; `detail.reason` says which.
 */

export const noSuchHost = (host: string) => new Refusal('no-such-host', sentences.noSuchHost(host), { host })

export const noNetwork = (host: string) => offline(host, 'no-network', sentences.noNetwork(host))

export const refusedAddress = (host: string) => new Refusal('refused-address', sentences.privateNetwork(host), { host })

export const refusedScheme = (host: string, scheme: string) =>
  new Refusal('refused-address', sentences.redirectScheme(host, scheme), { host, scheme })

export const badAddress = (address: string) => new Refusal('bad-address', sentences.notWebAddress(address))

export const withCredentials = (host: string) =>
  new Refusal('bad-address', sentences.withCredentials(host), {
    host,
  })

export const badRedirect = (host: string, to: string) =>
  new Refusal('bad-address', sentences.badRedirect(host, to), { host })

export const longRedirect = (host: string, limit: number) =>
  new Refusal('bad-address', sentences.longRedirect(host, limit), { host, limit })

export const tooManyRedirects = (host: string, limit: number) =>
  new Refusal('too-many-redirects', sentences.tooManyRedirects(host, limit), { host, limit })

export const timedOut = (host: string, during: 'answer' | 'idle' | 'total', limit: number) => {
  const sentence = {
    answer: sentences.noAnswer(host, limit),
    idle: sentences.stoppedSending(host),
    total: sentences.tooSlow(host, limit),
  }
  return new Refusal('timed-out', sentence[during], { host, during, limit })
}

export const tooLarge = (host: string, limit: number) =>
  new Refusal('too-large', sentences.tooLarge(host, limit), {
    host,
    limit,
  })

export function notHtml(host: string, content: Sniffed | null): Refusal {
  const sentence =
    content === null
      ? sentences.emptyPage(host)
      : content.type === PDF
        ? sentences.pdf
        : sentences.notPage(host, content.name)
  return new Refusal('not-html', sentence, { host, type: content?.type ?? null })
}
const PDF = 'application/pdf'

export const brokenOff = (host: string) => offline(host, 'broken-off', sentences.brokenOff(host))

export const unreadable = (host: string) => offline(host, 'protocol', sentences.damaged(host))

export const cancelled = (host: string) => new Refusal('cancelled', sentences.cancelled(host), { host })

/**
 * @param status 400 and above, or an answer without a page such as 304
 * @param wait the seconds that the server asks to wait; null when it does not
 */
export function httpStatus(host: string, status: number, wait: number | null): Refusal {
  if (wait === null) return new Refusal('http-status', statusSentence(host, status), { host, status })
  return new Refusal('http-status', sentences.waits(host, status, wait), { host, status, wait })
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
      return offline(host, 'refused-connection', sentences.refusedConnection(host))
    case 'EHOSTUNREACH':
    case 'EHOSTDOWN':
    case 'EADDRNOTAVAIL':
      return offline(host, 'unreachable', sentences.unreachable(host))
    case 'ETIMEDOUT':
      return new Refusal('timed-out', sentences.noConnection(host), {
        host,
        during: 'connect',
      })
    case 'HPE_HEADER_OVERFLOW':
      return offline(host, 'protocol', sentences.largeHeaders(host))
    case 'ECONNRESET':
    case 'EPIPE':
    case 'ECONNABORTED':
      return brokenOff(host)
  }
  if (/CERT|SELF_SIGNED|UNABLE_TO_/.test(code)) {
    return offline(host, 'certificate', sentences.badCertificate(host), code)
  }
  if (/^EPROTO$|^ERR_SSL|^ERR_TLS/.test(code)) {
    return offline(host, 'encryption', sentences.noEncryption(host), code)
  }
  return offline(host, 'protocol', sentences.notWebServer(host), code)
}

function offline(host: string, reason: OfflineReason, sentence: string, cause?: string): Refusal {
  return new Refusal('offline', sentence, cause === undefined ? { host, reason } : { host, reason, cause })
}

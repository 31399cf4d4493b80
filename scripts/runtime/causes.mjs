/** Why a download did not come about, in words that go after a colon. */

const RESOLVE = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA'])
const NO_WAY = new Set(['ENETUNREACH', 'EHOSTUNREACH', 'ENETDOWN', 'EHOSTDOWN', 'EADDRNOTAVAIL'])
const BROKEN = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'TRUNCATED', 'ERR_STREAM_PREMATURE_CLOSE'])
const TLS = /^(?:CERT_|ERR_TLS_CERT|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_(?:VERIFY|GET)|HOSTNAME_MISMATCH)/

/** The cause of an error by its `code`; `host` and `via` (the proxy, if the trouble is with it) say whose it is. */
export function causeOf(error) {
  const { code = '', host = 'the server', via = null, status } = error
  const who = via === null ? host : `the proxy ${via}`
  const seconds = Math.round((error.waitMs ?? 0) / 1000)
  if (RESOLVE.has(code)) return `the name of ${who} could not be looked up (${code}), as happens without a network`
  if (NO_WAY.has(code)) return `there is no way to ${who} (${code}), as happens without a network`
  if (code === 'ECONNREFUSED') return `${who} refused the connection (${code})`
  if (code === 'NO_ANSWER' || code === 'ETIMEDOUT')
    return `${who} did not answer${seconds > 0 ? ` for ${seconds} s` : ''} (timed out)`
  if (code === 'IDLE') return `nothing came from ${who} for ${seconds} s (timed out)`
  if (BROKEN.has(code)) return `${who} broke off the connection (${code})`
  if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID')
    return `the certificate of ${who} is not valid today (${code}): the clock of this computer may be wrong`
  if (TLS.test(code))
    return `the certificate of ${who} is not trusted (${code}); where a company's proxy reads along, set NODE_EXTRA_CA_CERTS to the file of its certificate`
  if (code === 'EPROTO' || code.startsWith('ERR_SSL')) return `${who} speaks no TLS that we understand (${code})`
  if (code === 'PROXY_STATUS')
    return status === 407
      ? `the proxy ${via} wants a name and a password (407); put them into HTTPS_PROXY: http://NAME:PASSWORD@HOST:PORT`
      : `the proxy ${via} did not let us through to ${host} (HTTP ${status})`
  if (code === 'STATUS') return `${who} answered with HTTP ${status}`
  if (code === 'INTEGRITY') return `what ${host} sent is not what was expected; it was thrown away`
  if (code === 'BAD_REDIRECT' || code === 'TOO_MANY_REDIRECTS')
    return `${host} sent us to an address that is not to be followed`
  if (code === 'ENOSPC' || code === 'EDQUOT') return `the disk is full (${code})`
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return `${error.path ?? 'a file'} may not be written (${code})`
  return error.reason ?? error.message ?? String(error)
}

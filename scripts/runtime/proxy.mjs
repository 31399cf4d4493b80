import { BlockList, isIP } from 'node:net'
import { SetupProblem } from '../setup-problem.mjs'

/**
 * The proxy for an address, or null where there is none: the environment as curl reads it (lower case wins), then npm's
 * own settings. Throws SetupProblem for a proxy that is not spoken here.
 */
export function proxyFor(url, { env, npm = {} }) {
  const read = (name) => env[name] || env[name.toUpperCase()]
  if (isExcepted(url, read('no_proxy') || npm.noproxy || '')) return null
  const named =
    url.protocol === 'https:'
      ? read('https_proxy') || npm['https-proxy'] || npm.proxy || read('all_proxy')
      : read('http_proxy') || npm.proxy || read('all_proxy')
  return named ? parse(named) : null
}

/** A proxy as a user may read it: without the password. */
export function proxyName({ protocol, host }) {
  return `${protocol}//${host}`
}

function parse(named) {
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(named) ? named : `http://${named}`
  if (!URL.canParse(text))
    throw new SetupProblem('The proxy that the environment names is no address. It should be http://HOST:PORT.')
  const proxy = new URL(text)
  if (proxy.protocol === 'http:' || proxy.protocol === 'https:') return proxy
  throw new SetupProblem(
    `The proxy ${proxyName(proxy)} is not one that the set-up can use. Set HTTPS_PROXY to an http proxy (http://HOST:PORT).`,
  )
}

/**
 * Whether NO_PROXY names the host: `*`, `example.org` and `.example.org` (with all below them), `host:port`, and for
 * addresses in numbers `10.0.0.0/8`.
 */
function isExcepted(url, list) {
  const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase()
  const port = url.port || (url.protocol === 'https:' ? '443' : '80')
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .some((entry) => entry === '*' || isRange(entry, host) || isName(entry, host, port))
}

function isName(entry, host, port) {
  const [, bracketed, plain, entryPort] = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d+))?$/.exec(entry) ?? [0, undefined, entry]
  if (entryPort !== undefined && entryPort !== port) return false
  const name = (bracketed ?? plain).replace(/^\*?\./, '')
  return host === name || (isIP(host) === 0 && host.endsWith(`.${name}`))
}

function isRange(entry, host) {
  const [, network, bits] = /^([0-9a-f.:]+)\/(\d{1,3})$/.exec(entry) ?? []
  const kind = isIP(host)
  if (bits === undefined || kind === 0 || isIP(network) !== kind || Number(bits) > (kind === 4 ? 32 : 128)) return false
  const family = kind === 4 ? 'ipv4' : 'ipv6'
  const range = new BlockList()
  range.addSubnet(network, Number(bits), family)
  return range.check(host, family)
}

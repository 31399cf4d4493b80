import { spawnSync } from 'node:child_process'
import tls from 'node:tls'
import { npmCommand } from '../setup/npm.mjs'
import { textOf } from '../text-of.mjs'

const NPM_KEYS = ['registry', '@wingconsole:registry', 'https-proxy', 'proxy', 'noproxy', 'cafile']
const NPM_MS = 20_000

/**
 * What a download has to know of this machine: the environment, npm's settings and the certificates to trust. Who can
 * install with npm, through a proxy or with a company's certificate, has said here all that is needed. Asks npm, which
 * takes a third of a second: only before a download.
 */
export function networkOf({ env = process.env, root }) {
  const npm = npmSettings(env, root)
  return { env, npm, ca: certificates(env, npm.cafile) }
}

/** npm's settings by name; one that is not set is left out. */
function npmSettings(env, root) {
  const { command, words, shell } = npmCommand(env)
  const asked = spawnSync(command, [...words, 'config', 'get', ...NPM_KEYS], {
    cwd: root,
    env,
    shell,
    encoding: 'utf8',
    timeout: NPM_MS,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return asked.status === 0 ? settingsIn(asked.stdout) : {}
}

/** Reads what `npm config get A B` prints. */
export function settingsIn(text) {
  const pairs = text.split(/\r?\n/).flatMap((line) => {
    const at = line.indexOf('=')
    const value = line.slice(at + 1).trim()
    return at <= 0 || ['', 'null', 'undefined'].includes(value) ? [] : [[line.slice(0, at), value]]
  })
  return Object.fromEntries(pairs)
}

/** Undefined for those that Node trusts anyway. Never fewer than those, and nothing switches the check off. */
function certificates(env, cafile) {
  const own = textIn(cafile)
  // From Node 22.15 on: what the system trusts, where companies put their own certificates.
  if (tls.getCACertificates !== undefined)
    return [...new Set([...tls.getCACertificates('default'), ...tls.getCACertificates('system'), ...own])]
  return own.length === 0 ? undefined : [...tls.rootCertificates, ...textIn(env.NODE_EXTRA_CA_CERTS), ...own]
}

function textIn(file) {
  const text = file ? textOf(file) : null
  return text === null ? [] : [text]
}

import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { SetupProblem } from '../setup-problem.mjs'
import { npm } from './npm.mjs'

/** Often enough to show that it goes on. */
const PROGRESS_MS = 10_000

/**
 * npm's warnings are of packages that want a newer Node than ours, or that their authors gave up: nobody who starts the
 * program can do anything about them. Two short retries: a machine without a network is to hear of it within seconds.
 */
const WORDS = ['ci', '--loglevel=error']
/** Only where the user has not said otherwise. */
const RETRIES = {
  npm_config_fetch_retries: '2',
  npm_config_fetch_retry_mintimeout: '1000',
  npm_config_fetch_retry_maxtimeout: '8000',
}

/** Runs `npm ci`. Throws SetupProblem with the cause, and with npm's own words where we do not know a better one. */
export async function installDependencies({ root, log, run = npm }) {
  const tell = setInterval(() => log(progressOf(root)), PROGRESS_MS)
  const { code, said } = await run(WORDS, { cwd: root, env: { ...RETRIES, ...process.env } }).finally(() =>
    clearInterval(tell),
  )
  if (code === 0) return
  if (code === null)
    throw new SetupProblem(
      'npm is missing. It comes with Node from nodejs.org; Debian has it in a package of its own: npm',
    )
  throw new SetupProblem(installFailure(said))
}

/** Packages come before they are unpacked: the count is of those that are in place. */
function progressOf(root) {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
  const wanted = Object.keys(packages).filter((where) => where !== '' && packages[where].optional !== true)
  const count = wanted.filter((where) => existsSync(path.join(root, where, 'package.json'))).length
  return `Installing the dependencies: ${count} of ${wanted.length} packages are in place.`
}

const AGAIN = 'Then start again.'

/** What npm's error code means and what to do about it; all that npm said where the code is not one of these. */
export function installFailure(said) {
  const code = /npm (?:error|ERR!) code (\S+)/.exec(said)?.[1] ?? ''
  const host = /https?:\/\/([^/\s]+)/.exec(said)?.[1] ?? 'the npm registry'
  const why = 'The dependencies could not be installed'
  if (/^(?:ENOTFOUND|EAI_AGAIN|EAI_FAIL|ENETUNREACH|EHOSTUNREACH|ENETDOWN)$/.test(code))
    return `${why}: ${host} cannot be reached (${code}). Check the network; behind a proxy, set HTTPS_PROXY. ${AGAIN}`
  if (/^(?:ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|FETCH_ERROR|EIDLETIMEOUT)$/.test(code))
    return `${why}: the connection to ${host} failed (${code}). Check the network and the proxy (HTTPS_PROXY). ${AGAIN}`
  if (/CERT|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET)/.test(code))
    return `${why}: the certificate of ${host} is not trusted (${code}). Where a company's proxy reads along, set NODE_EXTRA_CA_CERTS to the file of its certificate. ${AGAIN}`
  if (/^E4\d\d$|^E5\d\d$/.test(code))
    return `${why}: ${host} answered with HTTP ${code.slice(1)}. Check which registry npm uses: npm config get registry`
  if (code === 'EINTEGRITY')
    return `${why}: a package is not what package-lock.json expects. Empty npm's cache (npm cache clean --force) and start again.`
  if (code === 'ENOSPC') return `${why}: the disk is full. The dependencies need 600 MB.`
  if (/^(?:EACCES|EPERM|EROFS)$/.test(code))
    return `${why}: npm may not write ${/npm (?:error|ERR!) path (.+)/.exec(said)?.[1] ?? 'a file'} (${code}). Close what uses it, or give it back to your user, and start again.`
  return `${said.trim()}\n${why}: npm ci failed, see above.`
}

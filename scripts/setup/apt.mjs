import { spawnSync } from 'node:child_process'
import { packageManager } from './packages.mjs'

let hasLists = false

/** The words before a command of apt's that make it root's: none for root, `sudo` where it asks no password, else null. */
export function aptRights() {
  if (packageManager() !== 'apt') return null
  if (process.getuid?.() === 0) return []
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : null
}

/** Installs packages of Debian's, all or none of them. Whether they are there then is for who calls to see. */
export function installByApt(rights, packages) {
  // One list of packages serves a whole run.
  if (!hasLists) apt(rights, ['update'])
  hasLists = true
  apt(rights, ['install', '-y', '--no-install-recommends', ...packages])
}

function apt(rights, words) {
  const [command, ...rest] = [...rights, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...words]
  spawnSync(command, rest, { stdio: ['ignore', 2, 2] })
}

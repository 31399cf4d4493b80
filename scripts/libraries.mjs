import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { SetupProblem } from './setup-problem.mjs'

/** What Electron is linked against, and a face to draw text with, by the names Debian gives them. */
export const PACKAGES = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libatspi2.0-0',
  'libnotify4',
  'libsecret-1-0',
  'fonts-liberation',
]
/** Without it Chinese, Japanese and Korean are boxes in the pictures; nothing fails. */
const OPTIONAL = ['fonts-noto-cjk']

/** The names of shared libraries that a binary asks for and this machine does not have. */
export function missingLibraries(binary) {
  if (process.platform !== 'linux') return []
  const ldd = spawnSync('ldd', [binary], { encoding: 'utf8' })
  return ldd.status === 0 ? missingIn(ldd.stdout) : []
}

/** Reads what `ldd` prints. */
export function missingIn(text) {
  return [...new Set([...text.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1]))]
}

/**
 * Sees to it that a runtime can be started, and under Xvfb where `display` is asked for. Installs Debian's packages
 * where it may; otherwise throws SetupProblem with the one command that does.
 */
export function ensureLibraries({ binary, display, log }) {
  if (process.platform !== 'linux') return
  const lacks = () => [...missingLibraries(binary), ...(display && !onPath('Xvfb') ? ['Xvfb'] : [])]
  const missing = lacks()
  if (missing.length === 0) return
  const what = `This machine lacks what Electron needs (${missing.slice(0, 4).join(', ')}${missing.length > 4 ? ', …' : ''}).`
  const wanted = [...PACKAGES, ...(display ? ['xvfb'] : [])]
  const may = asRoot()
  if (!onPath('apt-get'))
    throw new SetupProblem(`${what} Debian has it in these packages; install their like: ${wanted.join(' ')}`)
  if (may === null) throw new SetupProblem(`${what} Run: ${installCommand(wanted)}`)

  log(`${what} Installing Debian's packages.`)
  apt(may, ['update'])
  apt(may, ['install', '-y', '--no-install-recommends', ...wanted.map((name) => current(name, known))])
  apt(may, ['install', '-y', '--no-install-recommends', ...OPTIONAL])
  const left = lacks()
  if (left.length > 0) throw new SetupProblem(`After the installation this machine still lacks ${left.join(', ')}.`)
}

/** The one command for the user to run, with the names of this release. */
export function installCommand(packages) {
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.map((name) => current(name, known)).join(' ')}`
}

/**
 * The name a package goes by in this release: Debian 13 and Ubuntu 24.04 renamed libraries for 64-bit time, and
 * apt refuses some of the old names as ambiguous.
 */
export function current(name, isKnown) {
  return name.startsWith('lib') && isKnown(`${name}t64`) ? `${name}t64` : name
}

function known(name) {
  return spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0
}

/** The words before a command that make it root's: none for root, `sudo` where it asks no password, else null. */
function asRoot() {
  if (process.getuid?.() === 0) return []
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : null
}

export function apt(may, words) {
  const [command, ...rest] = [...may, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...words]
  spawnSync(command, rest, { stdio: ['ignore', 2, 2] })
}

/** Where a program lies on the path; null when it does not. */
export function onPath(name, env = process.env) {
  const files = (env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name))
  return files.find(isProgram) ?? null
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

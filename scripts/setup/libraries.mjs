import { spawnSync } from 'node:child_process'
import { SetupProblem } from '../setup-problem.mjs'
import { aptRights, installByApt } from './apt.mjs'
import { onPath } from './on-path.mjs'
import { installAdvice, packagesFor } from './packages.mjs'

/** Without it Chinese, Japanese and Korean are boxes in the pictures; nothing fails. */
const OPTIONAL = ['fonts-noto-cjk']
const NAMED = 4

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

/** That libraries are missing, and the command that installs them. */
export function missingSentence(missing, { display = false } = {}) {
  const more = missing.length > NAMED ? ', …' : ''
  const what = `This machine lacks what Electron needs (${missing.slice(0, NAMED).join(', ')}${more}).`
  return `${what} ${installAdvice({ display, lacks: missing })}`
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
  const may = aptRights()
  if (may === null) throw new SetupProblem(missingSentence(missing, { display }))

  log(`This machine lacks what Electron needs (${missing.slice(0, NAMED).join(', ')}). Installing Debian's packages.`)
  installByApt(may, packagesFor('apt', { display }))
  installByApt(may, OPTIONAL)
  const rest = lacks()
  if (rest.length > 0) throw new SetupProblem(`After the installation this machine still lacks ${rest.join(', ')}.`)
}

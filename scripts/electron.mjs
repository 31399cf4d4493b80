import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { causeOf } from './runtime/causes.mjs'
import { HASTY, PATIENT } from './runtime/download.mjs'
import { FALLBACK_VERSION, fallbackPath, fetchFallback, OTHER_WAY, runtimeFolder } from './runtime/fallback.mjs'
import { DownloadError } from './runtime/get.mjs'
import { networkOf } from './runtime/network.mjs'
import { fetchElectron } from './runtime/own-electron.mjs'
import { mendDependencies } from './setup/dependencies.mjs'
import { isProgram } from './setup/on-path.mjs'
import { SetupProblem } from './setup-problem.mjs'
import { textOf } from './text-of.mjs'

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')

/**
 * The runtime that is already on this machine, or null: `{path, kind, version}`, kind `override`, `installed` or
 * `fallback` (version null when an override does not say). Looks at a few files and starts nothing: the command line
 * calls it each time. Throws SetupProblem when COMMONPLACE_ELECTRON names no executable.
 */
export function electronAtHand({ env = process.env, root = ROOT } = {}) {
  const chosen = env.COMMONPLACE_ELECTRON
  if (chosen) {
    if (!isProgram(chosen))
      throw new SetupProblem(`COMMONPLACE_ELECTRON says ${chosen}, which is not an executable file.`)
    return { path: path.resolve(chosen), kind: 'override', version: versionNextTo(chosen) }
  }
  const installed = installedElectron(root)
  if (installed) return installed
  const fallback = fallbackPath(env)
  return existsSync(fallback) ? { path: fallback, kind: 'fallback', version: FALLBACK_VERSION } : null
}

/** The runtime at hand, or else fetched, as `newestElectron` does. */
export async function electronPath(options = {}) {
  return electronAtHand(options) ?? newestElectron(options)
}

/**
 * The best runtime there is to have: where only the fallback is at hand, the real one is asked for again, at every start
 * and without much patience. Everything it has to tell goes to `log`. Throws SetupProblem with the cause and what to do.
 */
export async function newestElectron({
  log = toStandardError,
  env = process.env,
  root = ROOT,
  limits,
  learn = networkOf,
} = {}) {
  const atHand = electronAtHand({ env, root })
  if (atHand !== null && atHand.kind !== 'fallback') return atHand
  const network = learn({ env, root })
  const cause = await fetchOwn({ network, root, log, limits: limits ?? (atHand === null ? PATIENT : HASTY) })
  if (cause === null) return installedElectron(root)
  if (atHand === null && !isFallbackFor(process))
    throw new SetupProblem(`Electron could not be downloaded: ${cause}. ${OTHER_WAY}`)
  log(`Electron could not be downloaded: ${cause}. The next start tries again.`)
  if (atHand !== null) return atHand
  const fallback = await fetchFallback({ log, network, limits: limits ?? PATIENT })
  return { path: fallback, kind: 'fallback', version: FALLBACK_VERSION }
}

/** The environment for a runtime: editors built on Electron leave a variable that would turn ours into plain Node. */
export function runtimeEnv(env = process.env) {
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = env
  return rest
}

/** @returns null when the package's own binary is there now, else why not */
async function fetchOwn({ network, root, log, limits, mended = false }) {
  if (packageVersion(root) === null) return 'node_modules has no electron package (npm ci installs it)'
  const folder = path.join(runtimeFolder(network.env), 'downloads')
  try {
    await fetchElectron({ root, network, folder, limits, log })
    return installedElectron(root) === null ? 'it was unpacked, but is not complete' : null
  } catch (error) {
    if (error instanceof DownloadError || error instanceof SetupProblem)
      return error instanceof SetupProblem ? error.message.replace(/\.$/, '') : causeOf(error)
    if (!mended && (await mendDependencies({ root, log })))
      return fetchOwn({ network, root, log, limits, mended: true })
    return causeOf(error)
  }
}

function isFallbackFor({ platform, arch }) {
  return platform === 'linux' && arch === 'x64'
}

/** The package's own binary. Never by `require('electron')`: that downloads, synchronously, on our standard output. */
function installedElectron(root) {
  const folder = path.join(root, 'node_modules', 'electron')
  const named = textOf(path.join(folder, 'path.txt'))?.trim()
  const version = versionNextTo(path.join(folder, 'dist', 'electron'))
  // `dist/version` is of a dist that an update of the package left behind when the two differ.
  if (!named || version === null || version !== packageVersion(root)) return null
  const binary = path.join(folder, 'dist', named)
  return existsSync(binary) ? { path: binary, kind: 'installed', version } : null
}

function packageVersion(root) {
  try {
    return JSON.parse(textOf(path.join(root, 'node_modules', 'electron', 'package.json'))).version ?? null
  } catch {
    return null
  }
}

function versionNextTo(binary) {
  return (
    textOf(path.join(path.dirname(binary), 'version'))
      ?.trim()
      .replace(/^v/, '') ?? null
  )
}

function toStandardError(sentence) {
  process.stderr.write(`${sentence}\n`)
}

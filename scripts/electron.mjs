import { spawn } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { FALLBACK_VERSION, fallbackPath, fetchFallback, OTHER_WAY, runtimeFolder } from './fallback-runtime.mjs'
import { endWithUs } from './processes.mjs'
import { SetupProblem } from './setup-problem.mjs'

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')

/** A download of 110 MB may take a while on a slow line; a machine without a way out fails within seconds. */
const DOWNLOAD_MS = 5 * 60_000
/** How long an unreachable GitHub is remembered, so that not every start waits for it. */
const REMEMBER_MS = 7 * 24 * 60 * 60_000

const FALLBACK_NOTICE = `Using a copy of Electron ${FALLBACK_VERSION}, because the real one could not be downloaded: for building, testing and trying only.`

/**
 * The runtime that is already on this machine, or null. Looks at a few files and starts nothing: the command line
 * calls it each time. Throws SetupProblem when COMMONPLACE_ELECTRON names no executable.
 */
export function electronAtHand({ env = process.env, root = ROOT } = {}) {
  const chosen = env.COMMONPLACE_ELECTRON
  if (chosen) {
    if (!isExecutable(chosen))
      throw new SetupProblem(`COMMONPLACE_ELECTRON says ${chosen}, which is not an executable file.`)
    return { path: path.resolve(chosen), kind: 'override', version: versionBeside(chosen) }
  }
  const installed = installedElectron(root)
  if (installed) return installed
  const fallback = fallbackPath(env)
  return existsSync(fallback) ? { path: fallback, kind: 'fallback', version: FALLBACK_VERSION } : null
}

/**
 * The runtime, fetched where it is missing: `{path, kind, version}`, kind `override`, `installed` or `fallback`
 * (version null when an override does not say). Everything it has to tell goes to `log`.
 */
export async function electronPath({ log = toStandardError, env = process.env, root = ROOT } = {}) {
  let found = electronAtHand({ env, root })
  if (found === null || (found.kind === 'fallback' && !rememberedUnreachable(env, root))) {
    found = (await download({ log, env, root })) ?? found ?? (await fallback({ log, env }))
  }
  if (found.kind === 'fallback') log(FALLBACK_NOTICE)
  return found
}

/** The environment for a runtime: editors built on Electron leave a variable that would turn ours into plain Node. */
export function runtimeEnv(env = process.env) {
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = env
  return rest
}

/** The package's own binary. Never by `require('electron')`: that downloads, synchronously, on our standard output. */
function installedElectron(root) {
  const folder = path.join(root, 'node_modules', 'electron')
  const named = textOf(path.join(folder, 'path.txt'))
  const version = textOf(path.join(folder, 'dist', 'version'))?.replace(/^v/, '')
  // `dist/version` is of a dist that an update of the package left behind when the two differ.
  if (!named || version !== packageVersion(root)) return null
  const binary = path.join(folder, 'dist', named)
  return existsSync(binary) ? { path: binary, kind: 'installed', version } : null
}

async function download({ log, env, root }) {
  const version = packageVersion(root)
  if (version === null || rememberedUnreachable(env, root)) return null
  log(`Downloading Electron ${version} (once).`)
  const script = path.join(root, 'node_modules', 'electron', 'install.js')
  const failure = await new Promise((resolve) => {
    const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 2, 'pipe'], timeout: DOWNLOAD_MS })
    endWithUs(child)
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said += text
    })
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code, signal) =>
      resolve(
        code === 0 ? null : signal ? `stopped after ${DOWNLOAD_MS / 60_000} minutes` : (said.split('\n')[0] ?? ''),
      ),
    )
  })
  const installed = installedElectron(root)
  if (installed) return installed
  const note = unreachableNote(env, root)
  mkdirSync(path.dirname(note), { recursive: true })
  writeFileSync(note, `${failure}\n`)
  log(`Electron ${version} could not be downloaded (${failure}). To try again sooner than in a week, delete ${note}.`)
  return null
}

async function fallback({ log, env }) {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new SetupProblem(
      `Electron could not be downloaded, and there is a copy to fall back to for Linux on x64 only. ${OTHER_WAY}`,
    )
  return { path: await fetchFallback({ log, env }), kind: 'fallback', version: FALLBACK_VERSION }
}

function unreachableNote(env, root) {
  return path.join(runtimeFolder(env), `electron-${packageVersion(root)}.unreachable`)
}

function rememberedUnreachable(env, root) {
  const note = statSync(unreachableNote(env, root), { throwIfNoEntry: false })
  return note !== undefined && Date.now() - note.mtimeMs < REMEMBER_MS
}

function packageVersion(root) {
  const text = textOf(path.join(root, 'node_modules', 'electron', 'package.json'))
  return text === null ? null : JSON.parse(text).version
}

function versionBeside(binary) {
  return textOf(path.join(path.dirname(binary), 'version'))?.replace(/^v/, '') ?? null
}

function textOf(file) {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return null
  }
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

function toStandardError(sentence) {
  process.stderr.write(`${sentence}\n`)
}

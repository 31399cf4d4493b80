/**
 * `npm start`, `npm test` and their like: all the set-up that is missing, then the thing itself.
 * On a fresh machine this runs before there are any dependencies: it and all it imports use Node alone.
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildOrigin, isBuilt, sourceHash, stamp } from './build-stamp.mjs'
import { displaySwitches, hasDisplay, openDisplay } from './display.mjs'
import { newestElectron, runtimeEnv } from './electron.mjs'
import { PACKAGE_HELP, readWords } from './package/words.mjs'
import { ALL, PARTS, QUICK, runParts } from './parts.mjs'
import { openProcesses } from './processes.mjs'
import { whyItDied } from './runtime/death.mjs'
import { engineEnv } from './runtime/engine.mjs'
import { damagedRuntime, sandboxProblem } from './runtime/sandbox.mjs'
import { ensureChromium } from './setup/chromium.mjs'
import { ensureDependencies, mendDependencies, suspectDependencies } from './setup/dependencies.mjs'
import { ensureLibraries } from './setup/libraries.mjs'
import { ensureXdgOpen } from './setup/xdg-open.mjs'
import { SetupProblem } from './setup-problem.mjs'

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const AS_ROOT = process.getuid?.() === 0
const { run } = openProcesses()

const commands = {
  start,
  test,
  torture,
  tour,
  screenshots,
  dev,
  build,
  check,
  bench,
  'bench:library': benchLibrary,
  package: makePackages,
  icons,
}

/** The parts that drive the built program. */
const DRIVEN = new Set(['e2e', 'chromium', 'torture'])

async function start(words) {
  if (!hasDisplay()) {
    log('There is no display to open a window on; here is the tour instead.')
    return tour([])
  }
  if (process.platform === 'linux' && AS_ROOT)
    throw new SetupProblem(
      "Commonplace does not start as root: Chromium's sandbox, which keeps web pages away from your files, does not work there. Start it as an ordinary user.",
    )
  const runtime = await setUp({ display: false })
  const env = programEnv(runtime)
  await ensureBuild({ logLevel: 'error' })
  const options = { cwd: ROOT, env, stdio: 'inherit', answers: true }
  const code = await run(runtime.path, [...displaySwitches(), '.', ...words], options).catch((error) => {
    throw new SetupProblem(`${error.message}: ${damagedRuntime(runtime.path)}`)
  })
  const why = whyItDied(runtime.path, code)
  if (why !== null) throw new SetupProblem(why)
  return code
}

async function test(words) {
  const names = words.length > 0 ? words : ALL
  const unknown = names.find((name) => !(name in PARTS))
  if (unknown !== undefined)
    throw new SetupProblem(`There is no part ${unknown}; the parts are ${Object.keys(PARTS).join(', ')}.`)
  if (!names.some((name) => DRIVEN.has(name))) return check(names)
  const runtime = await setUp({ display: true })
  const driven = async () => {
    await ensureBuild()
    // Each process of the tests opens a display of its own (e2e/fixtures.ts): windows take the focus from each other.
    return { ...(await stage(runtime)), COMMONPLACE_DISPLAY: process.platform === 'linux' ? 'each' : '' }
  }
  const e2e = () => {
    ensureXdgOpen({ log })
    return driven()
  }
  const chromium = async () => ({
    ...(await driven()),
    COMMONPLACE_CHROMIUM: ensureChromium({ log }) ?? '',
    ...(names.includes('torture') ? { COMMONPLACE_TORTURE: '1' } : {}),
  })
  const torture = async () => ({ ...(await driven()), COMMONPLACE_TORTURE: '1' })
  const slow = async () => (names.includes('torture') ? { ...process.env, COMMONPLACE_TORTURE: '1' } : process.env)
  return orSuspect(await runParts(names, { root: ROOT, run, prepare: { slow, e2e, chromium, torture } }))
}

/** The tests that have a longer variant, in that: thousands of pages, tens of signals. Takes about an hour. */
function torture() {
  return test(['slow', 'chromium', 'torture'])
}

async function check(words) {
  await ensureDependencies({ root: ROOT, log })
  return orSuspect(await runParts(words.length > 0 ? words : QUICK, { root: ROOT, run }))
}

/** Tests may fail for a package that is damaged. The next run looks: the last line of this one is theirs. */
function orSuspect(code) {
  if (code !== 0) suspectDependencies(ROOT)
  return code
}

async function dev(words) {
  const runtime = await setUp({ display: false })
  const env = { ...programEnv(runtime), ELECTRON_EXEC_PATH: runtime.path }
  const sandbox = process.platform === 'linux' && AS_ROOT ? ['--noSandbox'] : []
  return node('node_modules/electron-vite/bin/electron-vite.js', ['dev', ...sandbox, ...words], {
    env,
    stdio: 'inherit',
  })
}

async function build() {
  await ensureDependencies({ root: ROOT, log })
  await ensureBuild()
  return 0
}

/** The packages of this system, in dist. The words are looked at before all else: a build takes half a minute. */
async function makePackages(words) {
  if (readWords(words).help) {
    process.stdout.write(PACKAGE_HELP)
    return 0
  }
  await ensureDependencies({ root: ROOT, log })
  await ensureBuild({ isPacked: true })
  return node('scripts/package/package.mjs', words, { stdio: 'inherit' })
}

/** Draws the icon in all sizes anew, after a change of its SVG sources. */
function icons() {
  return onStage('scripts/package/icons/draw-icons.mjs', [])
}

function tour(words) {
  return onStage('scripts/tour.mjs', words)
}

function screenshots(words) {
  return onStage('scripts/tour.mjs', ['--screenshots', ...words])
}

function bench(words) {
  return onStage('bench/run.mjs', words)
}

async function benchLibrary(words) {
  await ensureDependencies({ root: ROOT, log })
  return node('bench/make-library.mjs', words, { stdio: 'inherit' })
}

/** Runs a script of ours that drives the built app. */
async function onStage(script, words) {
  const runtime = await setUp({ display: true })
  await ensureBuild()
  return node(script, words, { env: await stage(runtime) })
}

/** The environment for who drives the app: which runtime, and on Linux a display that nobody has to look at. */
async function stage(runtime) {
  const env = { ...runtimeEnv(), COMMONPLACE_ELECTRON: runtime.path }
  return process.platform === 'linux' ? (await openDisplay(env)).env : env
}

/** The environment of the notebook. Links start it again by this Node, and through us: only we choose its engine. */
function programEnv(runtime) {
  return { ...runtimeEnv(), ...engineEnv(runtime, { log }), COMMONPLACE_NODE: process.execPath }
}

async function setUp({ display }) {
  await ensureDependencies({ root: ROOT, log })
  const runtime = await newestElectron({ log, root: ROOT })
  ensureLibraries({ binary: runtime.path, display, log })
  const problem = sandboxProblem(runtime.path)
  if (problem !== null) throw new SetupProblem(problem)
  return runtime
}

/** Whoever only wants to start the program can do nothing about what the bundler thinks of it. */
async function ensureBuild({ logLevel = 'warn', isPacked = false } = {}) {
  const hash = sourceHash(ROOT)
  const origin = buildOrigin({ root: ROOT })
  if (isBuilt(ROOT, hash, isPacked ? origin : null)) return
  log('Building.')
  // A build that fails may have failed for a package that is damaged.
  const isBad = async () => (await bundle(logLevel)) !== 0
  if ((await isBad()) && (!(await mendDependencies({ root: ROOT, log })) || (await isBad())))
    throw new SetupProblem('The build failed, see above.')
  stamp(ROOT, hash, origin)
}

function bundle(level) {
  return run(process.execPath, ['node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel', level], {
    cwd: ROOT,
    env: process.env,
  })
}

function node(script, words, options) {
  if (!existsSync(path.join(ROOT, script))) throw new SetupProblem(`${script} is missing.`)
  return run(process.execPath, [script, ...words], { cwd: ROOT, ...options })
}

function log(sentence) {
  process.stderr.write(`${sentence}\n`)
}

/** The oldest Node that can read the build tools; package.json says the same, but npm only warns. */
function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    throw new SetupProblem(
      `Node ${process.versions.node} is too old: Commonplace is built with Node 20.19 or newer, best with 24 (nodejs.org).`,
    )
}

const [name, ...words] = process.argv.slice(2)
try {
  if (!Object.hasOwn(commands, name)) throw new SetupProblem(`Say one of: ${Object.keys(commands).join(', ')}.`)
  checkNode()
  process.exit(await commands[name](words))
} catch (error) {
  log(error instanceof SetupProblem ? error.message : (error.stack ?? String(error)))
  process.exit(2)
}

/**
 * `npm start`, `npm test` and their like: all the set-up that is missing, then the thing itself.
 * On a fresh machine this runs before there are any dependencies: it and all it imports use Node alone.
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { isBuilt, sourceHash, stamp } from './build-stamp.mjs'
import { ensureChromium } from './chromium.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { displaySwitches, hasDisplay, openDisplay } from './display.mjs'
import { electronPath, runtimeEnv } from './electron.mjs'
import { ensureLibraries } from './libraries.mjs'
import { ALL, PARTS, QUICK, runParts } from './parts.mjs'
import { openProcesses } from './processes.mjs'
import { SetupProblem } from './setup-problem.mjs'

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const AS_ROOT = process.getuid?.() === 0
const { run } = openProcesses()

const commands = { start, test, torture, tour, screenshots, dev, build, check, bench, 'bench:library': benchLibrary }

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
  await ensureBuild()
  return run(runtime.path, [...displaySwitches(), '.', ...words], {
    cwd: ROOT,
    env: runtimeEnv(),
    stdio: 'inherit',
    answers: true,
  })
}

async function test(words) {
  const names = words.length > 0 ? words : ALL
  const unknown = names.find((name) => !(name in PARTS))
  if (unknown !== undefined)
    throw new SetupProblem(`There is no part ${unknown}; the parts are ${Object.keys(PARTS).join(', ')}.`)
  if (!names.some((name) => DRIVEN.has(name))) return check(names)
  const runtime = await setUp({ display: true })
  const e2e = async () => {
    await ensureBuild()
    // Each process of the tests opens a display of its own (e2e/fixtures.ts): windows take the focus from each other.
    return { ...(await stage(runtime)), COMMONPLACE_DISPLAY: process.platform === 'linux' ? 'each' : '' }
  }
  const chromium = async () => ({
    ...(await e2e()),
    COMMONPLACE_CHROMIUM: ensureChromium({ log }) ?? '',
    ...(names.includes('torture') ? { COMMONPLACE_TORTURE: '1' } : {}),
  })
  const torture = async () => ({ ...(await e2e()), COMMONPLACE_TORTURE: '1' })
  const slow = async () => (names.includes('torture') ? { ...process.env, COMMONPLACE_TORTURE: '1' } : process.env)
  return runParts(names, { root: ROOT, run, prepare: { slow, e2e, chromium, torture } })
}

/** The tests that have a longer variant, in that: thousands of pages, tens of signals. Takes about an hour. */
function torture() {
  return test(['slow', 'chromium', 'torture'])
}

async function check(words) {
  await ensureDependencies({ root: ROOT, log })
  return runParts(words.length > 0 ? words : QUICK, { root: ROOT, run })
}

async function dev(words) {
  const runtime = await setUp({ display: false })
  const env = { ...runtimeEnv(), ELECTRON_EXEC_PATH: runtime.path }
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

async function setUp({ display }) {
  await ensureDependencies({ root: ROOT, log })
  const runtime = await electronPath({ log, root: ROOT })
  ensureLibraries({ binary: runtime.path, display, log })
  return runtime
}

async function ensureBuild() {
  const hash = sourceHash(ROOT)
  if (isBuilt(ROOT, hash)) return
  log('Building.')
  const code = await node('node_modules/electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn'], {
    env: process.env,
  })
  if (code !== 0) throw new SetupProblem('The build failed, see above.')
  stamp(ROOT, hash)
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
    throw new SetupProblem(`Node ${process.versions.node} is too old: Commonplace is built with Node 20.19 or newer.`)
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

#!/usr/bin/env node
/**
 * The command line: starts the notebook's runtime without a window and hands it the words. What they mean is decided
 * in the app (src/main/shell/cli/cli.ts). Standard output carries the program's own output and nothing else.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { displaySwitches, hasDisplay, openDisplay } from './display.mjs'
import { electronPath, runtimeEnv } from './electron.mjs'
import { onEnd } from './processes.mjs'
import { whyItDied } from './runtime/death.mjs'
import { damagedRuntime, sandboxProblem } from './runtime/sandbox.mjs'
import { SetupProblem } from './setup-problem.mjs'

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
/** What the command line promises for a call that was interrupted, however that was said. */
const INTERRUPTED = 130
/** Linux takes no single variable of 128 KiB or more; thousands of file names reach that. */
const LONGEST_VARIABLE = 100_000
/** What the system's loader answers when a library is missing. */
const NOT_LOADED = 127
/** A child that has not gone by then after being told to is killed. */
const GRACE_MS = 10_000

/** The running child, and whether we were asked to stop. */
const state = { child: undefined, stopped: false }

onEnd((signal, again) => {
  state.stopped = true
  if (state.child === undefined) {
    refuse('Interrupted.', 'cancelled')
    process.exit(INTERRUPTED)
  }
  // A second signal waits no longer.
  state.child.kill(again === 0 ? signal : 'SIGKILL')
  setTimeout(() => state.child.kill('SIGKILL'), GRACE_MS).unref()
})

async function main() {
  if (!existsSync(path.join(ROOT, 'out', 'main', 'index.cjs')))
    throw new SetupProblem('Commonplace is not built yet. Run: npm ci && npm run build')
  const runtime = await electronPath()
  const problem = sandboxProblem(runtime.path)
  if (problem !== null) throw new SetupProblem(problem)
  // Electron 25 dies without a display even when it is told to be headless, hence a display of our own.
  const display = hasDisplay() ? undefined : await openDisplay()
  const code = await call(runtime, throwAwayProfile(), runtimeEnv(display?.env ?? process.env))
  await display?.close()
  return code
}

/** Chromium keeps caches and cookies in a profile. Nothing of a call is to be left, and two calls at once share nothing. */
function throwAwayProfile() {
  if (process.env.COMMONPLACE_PROFILE) return process.env.COMMONPLACE_PROFILE
  const folder = mkdtempSync(path.join(tmpdir(), 'commonplace-profile-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
  return folder
}

/** Starts the runtime and resolves with the exit code. */
function call(runtime, profile, env) {
  const child = spawn(runtime.path, [...switches(profile, env), ROOT, '--cli'], {
    env: {
      ...env,
      COMMONPLACE_ARGV: carry(process.argv.slice(2), profile),
      COMMONPLACE_CWD: process.cwd(),
      COMMONPLACE_PROFILE: profile,
      // GTK would look for the desktop's settings, and complain on standard error where there are none.
      GSETTINGS_BACKEND: 'memory',
    },
    stdio: 'inherit',
    // A group of its own: Ctrl-C in a terminal goes to every process of a group, and the child is to be told once.
    detached: process.platform !== 'win32',
  })
  state.child = child
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      if (state.stopped) {
        // One that was killed has said nothing: its answer is the last that it does.
        if (code === null) refuse('Interrupted.', 'cancelled')
        resolve(INTERRUPTED)
      } else if (code !== null && code !== NOT_LOADED) resolve(code)
      else resolve(explain(runtime, signal))
    })
  }).catch((error) => {
    throw new SetupProblem(`${error.message}: ${damagedRuntime(runtime.path)}`)
  })
}

/** Chromium's own switches: nothing the user typed is among them. */
function switches(profile, env) {
  const words = [`--user-data-dir=${profile}`, ...displaySwitches(env)]
  // Nothing is painted: no process for the graphics card. And only what is fatal on standard error: Chromium reports
  // each message bus it does not find.
  words.push('--disable-gpu', '--disable-software-rasterizer', '--log-level=3')
  // Nor is a process of its own started for a network that only our own pages are served over: a fifth of a call's time.
  words.push('--enable-features=NetworkServiceInProcess2')
  // Chromium refuses to start as root with its sandbox. Servers and containers know no other user, so the command line
  // gives way, for root alone; the window does not.
  if (process.platform === 'linux' && process.getuid() === 0) words.push('--no-sandbox')
  return words
}

/** The user's words as JSON, past Chromium, which would take `--lang` and the like for its own; `@FILE` when too long. */
function carry(words, profile) {
  const json = JSON.stringify(words)
  if (Buffer.byteLength(json) < LONGEST_VARIABLE) return json
  const file = path.join(profile, 'argv.json')
  writeFileSync(file, json)
  return `@${file}`
}

/** Electron did not get as far as to give an exit code of its own: prints why, and returns one for it. */
function explain(runtime, signal) {
  const why = whyItDied(runtime.path, NOT_LOADED)
  process.stderr.write(`${why ?? `The runtime stopped by itself${signal ? ` (${signal})` : ''}.`}\n`)
  return why === null ? 1 : 2
}

/** Who asked for JSON gets a document whatever happens. */
function refuse(sentence, code = 'unexpected') {
  const words = process.argv.slice(2)
  const end = words.indexOf('--')
  if (!words.slice(0, end === -1 ? words.length : end).includes('--json')) return
  process.stdout.write(`${JSON.stringify({ format: 1, error: { code, message: sentence } })}\n`)
}

try {
  process.exitCode = await main()
} catch (error) {
  process.stderr.write(`${error instanceof SetupProblem ? error.message : error.stack}\n`)
  refuse(error instanceof SetupProblem ? error.message : 'The command line could not be started.')
  process.exitCode = 2
}

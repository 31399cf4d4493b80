import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import path from 'node:path'
import { runtimeEnv } from '../electron.mjs'
import { textOf } from '../text-of.mjs'
import { sandboxAdvice } from './sandbox-advice.mjs'

/** A runtime that says its version needs a fifth of a second. */
const PROBE_MS = 20_000

/**
 * Why Chromium will refuse to start here for want of its sandbox, and what mends it, as one text; null where nothing speaks
 * against it. Reads a few files of the kernel's; only where those leave it open is the runtime itself asked. `system`
 * is the folder that they are read under (`/`).
 */
export function sandboxProblem(
  binary,
  { platform = process.platform, uid = process.getuid?.(), system = '/', probe = probeRuntime } = {},
) {
  if (platform !== 'linux' || uid === 0) return null
  const cause = causeHere(binary, system)
  if (cause === null) return null
  if (cause.isOpen && probe(binary) !== 'no sandbox') return null
  return sandboxAdvice(cause.kind, binary)
}

/** Why a runtime dies as soon as it starts, and what mends it; null for one that does not, or of which we cannot tell. */
export function earlyDeath(binary, { platform = process.platform, uid = process.getuid?.(), system = '/' } = {}) {
  if (platform !== 'linux' || uid === 0) return null
  const end = probeRuntime(binary)
  if (end === 'works') return null
  if (end === 'no sandbox') return sandboxAdvice(causeHere(binary, system)?.kind ?? 'unknown', binary)
  return damagedRuntime(binary)
}

/** What to do about a runtime that the system cannot start, or that dies before it does anything. */
export function damagedRuntime(binary) {
  return `The Electron in ${path.dirname(binary)} is damaged, or was made for another kind of system. Delete that folder and start again: it will be downloaded again.`
}

/**
 * What forbids user namespaces, of which Chromium makes its sandbox, or else the helper that is root's. `isOpen`: it may
 * be allowed to this one program all the same.
 */
function causeHere(binary, system) {
  const read = (file) => textOf(path.join(system, 'proc', file))?.trim()
  const status = read('self/status') ?? ''
  const isConfined = /^NoNewPrivs:\s*1$/m.test(status) || /^Seccomp:\s*2$/m.test(status)
  if (hasHelper(binary)) return isConfined ? { kind: 'container', isOpen: true } : null
  if (read('sys/kernel/unprivileged_userns_clone') === '0') return { kind: 'switched-off', isOpen: false }
  if (read('sys/user/max_user_namespaces') === '0') return { kind: 'switched-off', isOpen: false }
  if (read('sys/kernel/apparmor_restrict_unprivileged_userns') === '1') return { kind: 'apparmor', isOpen: true }
  return isConfined ? { kind: 'container', isOpen: true } : null
}

/** The helper serves only when it is root's and starts as root: Chromium asks the same. */
function hasHelper(binary) {
  const helper = statSync(path.join(path.dirname(binary), 'chrome-sandbox'), { throwIfNoEntry: false })
  return helper !== undefined && helper.uid === 0 && (helper.mode & 0o4001) === 0o4001
}

/**
 * Chromium makes its sandbox before all else, so asking for the version is enough. It needs no display.
 * @returns {'works' | 'no sandbox' | 'dies'}
 */
function probeRuntime(binary) {
  const { error, status, stderr, signal } = spawnSync(binary, ['--version'], {
    env: runtimeEnv(),
    encoding: 'utf8',
    timeout: PROBE_MS,
    killSignal: 'SIGKILL',
  })
  // What is no program is given to a shell, which says so by these.
  if (error !== undefined || status === 126 || status === 127) return 'dies'
  if (signal === null) return 'works'
  return /sandbox|namespace/i.test(stderr ?? '') ? 'no sandbox' : 'dies'
}

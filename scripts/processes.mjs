import { spawn } from 'node:child_process'

/** How long a child may take to put its things away after Ctrl-C. */
const GRACE_MS = 5_000
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }
const POSIX = process.platform !== 'win32'

/** Stops a child when this process ends, if it is still there. SIGTERM, so that it can put its things away. */
export function endWithUs(child) {
  const end = () => child.kill('SIGTERM')
  process.once('exit', end)
  child.once('close', () => process.off('exit', end))
}

/**
 * Everything this process starts, so that nothing outlives it. `run` resolves with a child's exit code. On Ctrl-C the
 * children are told, waited for, then killed, and this process exits as the signal says.
 */
export function openProcesses() {
  const alive = new Set()
  const tell = (signal) => {
    for (const child of alive) send(child, signal)
  }

  for (const [signal, code] of Object.entries(SIGNALS)) {
    process.once(signal, () => {
      tell(signal)
      const deadline = setTimeout(() => process.exit(code), GRACE_MS)
      const left = [...alive].map((child) => new Promise((resolve) => child.once('close', resolve)))
      Promise.all(left).then(() => {
        clearTimeout(deadline)
        process.exit(code)
      })
    })
  }
  process.once('exit', () => tell('SIGKILL'))

  return {
    run(command, words, options = {}) {
      // A group of its own, so that what the child starts in turn is reached as well, and by us alone.
      const child = spawn(command, words, { stdio: ['ignore', 1, 2], ...options, detached: POSIX })
      alive.add(child)
      return new Promise((resolve, reject) => {
        child.once('error', (error) => {
          alive.delete(child)
          reject(error)
        })
        child.once('close', (code, signal) => {
          alive.delete(child)
          send(child, 'SIGKILL') // the rest of its group, if it left any
          resolve(code ?? SIGNALS[signal] ?? 1)
        })
      })
    },
  }
}

function send(child, signal) {
  try {
    process.kill(POSIX ? -child.pid : child.pid, signal)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

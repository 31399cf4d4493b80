import { spawn } from 'node:child_process'

/** How long a child may take to put its things away: a large library that is just being opened needs a while. */
const GRACE_MS = 20_000
export const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }
/**
 * Signals within this time are one wish: npm passes Ctrl-C on to us, who heard it from the terminal already, and a
 * service manager sends SIGHUP right behind SIGTERM.
 */
const ONE_WISH_MS = 500
const POSIX = process.platform !== 'win32'

/**
 * Calls `tell(signal, again)` at the first signal that ends a program and at each later wish; `again` counts from 0.
 * Standard output and error may be of a terminal that was just closed: writing to them is then no failure.
 */
export function onEnd(tell) {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  let last = Number.NEGATIVE_INFINITY
  let again = 0
  for (const signal of Object.keys(SIGNALS))
    process.on(signal, () => {
      const now = performance.now()
      if (now - last < ONE_WISH_MS) return
      last = now
      tell(signal, again++)
    })
}

/** Stops a child when this process ends, if it is still there. SIGTERM, so that it can put its things away. */
export function endWithUs(child) {
  const end = () => child.kill('SIGTERM')
  process.once('exit', end)
  child.once('close', () => process.off('exit', end))
}

/**
 * Everything this process starts, so that nothing outlives it. `run` resolves with a child's exit code. On a signal the
 * children are told, waited for, then killed. This process then exits as the signal says, or with the status of the
 * child that `run` was told to answer with: a program that a signal ends well has done what was wished.
 */
export function openProcesses() {
  const alive = new Set()
  let answer = null

  onEnd(async (signal, again) => {
    const code = SIGNALS[signal]
    // A second signal waits no longer: it is passed on to the program, all else is killed.
    if (again > 1 || (again === 1 && answer === null)) process.exit(code)
    // The child alone: one that has helpers needs them to put its things away. Chromium dies without its own.
    for (const child of alive) tell(child, signal)
    if (again > 0) return
    const deadline = setTimeout(() => process.exit(code), GRACE_MS)
    await Promise.all([...alive].map((child) => new Promise((resolve) => child.once('close', resolve))))
    clearTimeout(deadline)
    process.exit(answer === null ? code : ended(await answer, signal))
  })
  process.once('exit', () => {
    for (const child of alive) killGroup(child)
  })

  return {
    run(command, words, { answers = false, ...options } = {}) {
      // A group of its own: Ctrl-C in a terminal reaches us alone, and what the child leaves behind can be killed.
      const child = spawn(command, words, { stdio: ['ignore', 1, 2], ...options, detached: POSIX })
      alive.add(child)
      const ending = new Promise((resolve, reject) => {
        child.once('error', (error) => {
          alive.delete(child)
          reject(error)
        })
        child.once('close', (code, signal) => {
          alive.delete(child)
          killGroup(child)
          resolve({ code, signal })
        })
      })
      if (answers) answer = ending
      return ending.then(({ code, signal }) => code ?? SIGNALS[signal] ?? 1)
    },
  }
}

/** One that was ended before it could listen held nothing yet: that is an end as good as any. */
function ended({ code, signal }, sent) {
  return code ?? (signal === sent ? 0 : (SIGNALS[signal] ?? 1))
}

function tell(child, signal) {
  // False for one that is gone already.
  child.kill(signal)
}

function killGroup(child) {
  try {
    process.kill(POSIX ? -child.pid : child.pid, 'SIGKILL')
  } catch (error) {
    // What is gone already needs no killing; neither does what never came to be.
    if (error.code !== 'ESRCH' && child.pid !== undefined) throw error
  }
}

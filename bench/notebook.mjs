import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron } from 'playwright'
import { electronPath, runtimeEnv } from '../scripts/electron.mjs'

export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')

/** A user of their own: configuration, caches and a home that nobody else has; `library` where it is, or in there too. */
export function makePlace(library) {
  const folder = mkdtempSync(path.join(tmpdir(), 'commonplace-bench-user-'))
  const env = {
    ...runtimeEnv(),
    COMMONPLACE_CONFIG: path.join(folder, 'config'),
    COMMONPLACE_CACHE: path.join(folder, 'cache'),
    COMMONPLACE_PROFILE: path.join(folder, 'profile'),
    COMMONPLACE_LIBRARY: library ?? path.join(folder, 'library'),
    // Sockets lie under the home; where the runtime lies must not move with it.
    HOME: folder,
    XDG_CACHE_HOME: process.env.XDG_CACHE_HOME ?? path.join(process.env.HOME ?? '', '.cache'),
    TZ: 'UTC',
  }
  return {
    folder,
    env,
    sockets: path.join(folder, '.commonplace'),
    dispose: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  }
}

/** Starts an app in the runtime, ours unless another folder is named, and waits for its first window. */
export async function launch(place, app = root) {
  const isRoot = process.platform === 'linux' && process.getuid() === 0
  const running = await _electron.launch({
    executablePath: (await electronPath({ log: () => {} })).path,
    args: [app],
    chromiumSandbox: !isRoot,
    cwd: root,
    env: place.env,
  })
  const window = await running.firstWindow()
  return {
    app: running,
    window,
    /** Asks over the bridge, and answers the value with how long the reply took in the window, in ms. */
    async call(name, input) {
      const { outcome, ms } = await window.evaluate(
        async ([name, input]) => {
          const from = performance.now()
          const outcome = await window.commonplace.call(name, input)
          return { outcome, ms: performance.now() - from }
        },
        [name, input],
      )
      return { ...outcome, ms }
    },
    /** What all its processes hold now, in MB; pages that they share are counted for each. */
    async memory() {
      const metrics = await running.evaluate(({ app }) =>
        app.getAppMetrics().map(({ memory }) => memory.workingSetSize),
      )
      return metrics.reduce((sum, kilobytes) => sum + kilobytes, 0) / 1_000
    },
    close: () => running.close(),
  }
}

/** Presses a key until the page shows that it was heard: what comes before a page listens is lost. */
export async function pressUntil(page, key, heard) {
  for (;;) {
    await page.keyboard.press(key)
    const ok = await page.evaluate(
      ([source]) =>
        new Promise((resolve) => {
          const heard = new Function(`return (${source})()`)
          const until = performance.now() + 100
          const look = () => {
            if (heard()) resolve(true)
            else if (performance.now() > until) resolve(false)
            else requestAnimationFrame(look)
          }
          look()
        }),
      [heard.toString()],
    )
    if (ok) return
  }
}

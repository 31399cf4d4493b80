import { spawn } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { _electron, type ElectronApplication, type Page, test } from '@playwright/test'
import type { Answer, Input, RequestName } from '#shared/contract.ts'
import type { Outcome } from '#shared/failure.ts'
import { type Place, root } from './command-line.ts'

/** A notebook that runs: the built program in the real runtime. */
export interface Notebook {
  readonly app: ElectronApplication
  readonly window: Page
  /** Asks over the bridge, as the window itself does. */
  call<N extends RequestName>(name: N, input: Input<N>): Promise<Outcome<Answer<N>>>
  /** Gives the window this size, and waits until its page has it. */
  resize(width: number, height: number): Promise<void>
  /** Quits as a user does, and waits for the end. */
  close(): Promise<void>
}

export interface LaunchOptions {
  /** Switches of Chromium's, such as `--proxy-server=…`. */
  readonly switches?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Another to start than the runtime: one to which Chromium does not refuse its sandbox. */
  readonly sandboxed?: string
}

/** Starts the notebook with a browser profile of its own, and does not wait for a window: there may be none. */
export async function launchWithoutWindow(
  place: Place,
  { switches = [], env = {}, sandboxed }: LaunchOptions = {},
): Promise<ElectronApplication> {
  return _electron.launch({
    executablePath: sandboxed ?? (await runtime()),
    args: ['.', ...switches],
    // Playwright leaves the sandbox out unless told otherwise. Chromium refuses it to root, as whom containers run.
    chromiumSandbox: sandboxed !== undefined || !isRoot(),
    cwd: root,
    env: environment({ ...place.env, COMMONPLACE_PROFILE: await mkdtemp(join(place.folder, 'profile-')), ...env }),
  })
}

/**
 * Starts the notebook as a user does, with nothing that drives it, on the browser profile of `launch`. Resolves when it
 * has ended, with its exit status. A driver would be cut off in the middle of a word where the program leaves at once.
 */
export async function startBeside(place: Place): Promise<number | null> {
  const child = spawn(await runtime(), isRoot() ? ['--no-sandbox', '.'] : ['.'], {
    cwd: root,
    env: environment({ ...place.env, COMMONPLACE_PROFILE: profileOf(place) }),
    stdio: 'ignore',
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })
}

const profileOf = (place: Place) => join(place.folder, 'profile')

/** Starts the notebook for the user of a place, with a browser profile in it, and waits for its window. */
export async function launch(place: Place, options: LaunchOptions = {}): Promise<Notebook> {
  const env = { COMMONPLACE_PROFILE: profileOf(place), ...options.env }
  const app = await launchWithoutWindow(place, { ...options, env })
  const page = await app.firstWindow()
  await page.waitForLoadState()
  return {
    app,
    window: page,
    async call<N extends RequestName>(name: N, input: Input<N>) {
      const outcome = await page.evaluate(([name, input]) => window.commonplace.call(name, input), [
        name,
        input,
      ] as const)
      return outcome as Outcome<Answer<N>>
    },
    async resize(width, height) {
      await app.evaluate(
        ({ BrowserWindow }, [width, height]) => {
          for (const window of BrowserWindow.getAllWindows())
            if (window.isVisible()) window.setContentSize(width, height)
        },
        [width, height] as const,
      )
      await page.waitForFunction(([width, height]) => innerWidth === width && innerHeight === height, [
        width,
        height,
      ] as const)
    },
    async close() {
      // A dialog of the system would wait for ever: who is asked on the way quits all the same.
      await app
        .evaluate(({ dialog }) => {
          dialog.showMessageBox = async () => ({ response: 1, checkboxChecked: false })
        })
        .catch(() => undefined)
      await app.close()
    },
  }
}

export function isRoot(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0
}

/** What `npm test` has set up, or else the runtime that is on this machine. */
export async function runtime(): Promise<string> {
  if (process.env.COMMONPLACE_ELECTRON) return process.env.COMMONPLACE_ELECTRON
  const scripts: { electronPath(): Promise<{ readonly path: string }> } = await import(
    pathToFileURL(join(root, 'scripts', 'electron.mjs')).href
  )
  return (await scripts.electronPath()).path
}

/** Playwright takes no undefined values; and an editor built on Electron would turn ours into plain Node. */
function environment(env: NodeJS.ProcessEnv): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = env
  return Object.fromEntries(Object.entries(rest).filter((entry): entry is [string, string] => entry[1] !== undefined))
}

/** Ends what a file of tests has opened, after its last one, in this order; what failed to open is left out. */
export function endAfterAll(opened: () => readonly (Ending | undefined)[]): void {
  test.afterAll(async () => {
    for (const each of opened()) await (each !== undefined && 'close' in each ? each.close() : each?.dispose())
  })
}

type Ending = { close(): Promise<void> } | { dispose(): unknown }

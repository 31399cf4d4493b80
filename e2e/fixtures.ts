import { spawn } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { _electron, test as base, type ElectronApplication, expect, type Page } from '@playwright/test'
import type { Answer, Input, RequestName } from '#shared/contract.ts'
import type { Outcome } from '#shared/failure.ts'
import { makeLibrary } from '../bench/library/make-library.ts'
import { makePlace, type Place, root } from './command-line.ts'
import { type Desk, deskOf } from './pages/desk.ts'
import { startWatchingProxy, type WatchingProxy } from './proxy.ts'
import { startWeb, type Web, type WebOptions } from './web/server.ts'

export { expect } from '@playwright/test'

/** A notebook that runs: the built program in the real runtime. */
export interface Notebook {
  readonly app: ElectronApplication
  readonly window: Page
  /** Asks over the bridge, as the window itself does. */
  call<N extends RequestName>(name: N, input: Input<N>): Promise<Outcome<Answer<N>>>
  /** Gives the window this size once it is shown, and waits until its page has it. */
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
export async function startUndriven(place: Place, words: readonly string[] = []): Promise<number | null> {
  const child = spawn(await runtime(), [...(isRoot() ? ['--no-sandbox'] : []), '.', ...words], {
    cwd: root,
    env: environment({ ...place.env, COMMONPLACE_PROFILE: profileOf(place) }),
    stdio: 'ignore',
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })
}

/** The browser profile of a place's notebook: by it a second start meets the first. */
export const profileOf = (place: Place): string => join(place.folder, 'profile')

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
      // One that is not shown yet takes no size.
      const isShown = () =>
        app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().some((each) => each.isVisible()))
      await expect.poll(isShown).toBe(true)
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

/** What a file of tests needs, each file its own. */
export interface Setup {
  readonly web?: WebOptions
  /** Sends all that the program asks for through a proxy that watches. */
  readonly proxy?: boolean
  /** The made articles that the library begins with. */
  readonly library?: Omit<Parameters<typeof makeLibrary>[0], 'folder'>
  /** What is done before the notebook is started. */
  readonly before?: (place: Place) => Promise<unknown>
  /** Later: no notebook is started until the first `start`. */
  readonly launch?: LaunchOptions | 'later'
}

/** What a file of tests has open, from before its first test until after its last. */
export interface Session {
  readonly web: Web
  readonly place: Place
  /** @throws where the file's setup asks for none */
  readonly proxy: WatchingProxy
  /** The one that was started last. */
  readonly notebook: Notebook
  readonly desk: Desk
  /** Quits the notebook and starts it again. */
  restart(options?: LaunchOptions): Promise<Session>
  /** Starts the notebook that has ended, or was not started yet. */
  start(options?: LaunchOptions): Promise<Session>
}

/**
 * The test of every file here. A file that has a notebook open says `test.use({ setup: {} })` and takes the `session`:
 * Playwright gives each such file a process of its own. One that needs a user for each test takes `freshPlace`.
 */
export const test = base.extend<
  { readonly freshPlace: Place; readonly freshWeb: Web },
  { readonly setup: Setup | null; readonly session: Session; readonly display: string }
>({
  setup: [null, { scope: 'worker', option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it what a fixture needs
  display: [async ({}, use) => openDisplay(use), { scope: 'worker', auto: true }],
  session: [
    async ({ setup, display: _ }, use) => {
      if (setup === null) throw new Error('This file does not say what it needs: test.use({ setup: {} }).')
      await openSession(setup, use)
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: as above
  freshPlace: async ({}, use) => {
    const place = await makePlace()
    await use(place)
    await place.dispose()
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  freshWeb: async ({}, use) => {
    const web = await startWeb()
    await use(web)
    await web.close()
  },
})

async function openSession(
  { web: options, proxy: isWatched, library, before, launch: wanted = {} }: Setup,
  use: (session: Session) => Promise<void>,
): Promise<void> {
  const web = await startWeb(options)
  const place = await makePlace()
  const proxy = isWatched === true ? await startWatchingProxy() : null
  const usual = wanted === 'later' ? {} : wanted
  let notebook: Notebook | undefined
  async function start({ switches = usual.switches ?? [], env, ...rest }: LaunchOptions = {}): Promise<Session> {
    notebook = await launch(place, {
      ...usual,
      ...rest,
      switches: [...(proxy?.switches ?? []), ...switches],
      env: { ...usual.env, ...env },
    })
    return session
  }
  const session: Session = {
    web,
    place,
    get proxy() {
      if (proxy === null) throw new Error('The setup of this file asks for no proxy.')
      return proxy
    },
    get notebook() {
      return notebook as Notebook
    },
    get desk() {
      return deskOf((notebook as Notebook).window)
    },
    start,
    async restart(options) {
      await notebook?.close()
      return start(options)
    },
  }
  try {
    if (library !== undefined) makeLibrary({ ...library, folder: place.library })
    await before?.(place)
    if (wanted !== 'later') await start()
    await use(session)
  } finally {
    await notebook?.close()
    await proxy?.close()
    await web.close()
    await place.dispose()
  }
}

/**
 * A display for the windows of this process alone, where nobody looks at them (`npm test`). On one that is shared a
 * window takes the focus and the pointer from the others as it comes and goes.
 */
async function openDisplay(use: (display: string) => Promise<void>): Promise<void> {
  if (process.env.COMMONPLACE_DISPLAY !== 'each') return use(process.env.DISPLAY ?? '')
  const scripts: { openDisplay(): Promise<{ readonly env: NodeJS.ProcessEnv; close(): Promise<void> }> } = await import(
    pathToFileURL(join(root, 'scripts', 'display.mjs')).href
  )
  const { env, close } = await scripts.openDisplay()
  Object.assign(process.env, env)
  await use(env.DISPLAY ?? '')
  await close()
}

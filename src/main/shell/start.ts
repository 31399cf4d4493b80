import { app, Menu, protocol } from 'electron'
import type { EngineUse } from '#shared/requests/shell.ts'
import type { OpenSettings } from '../settings/types.ts'
import { onEndSignals } from './end-signals.ts'
import { createEnding } from './ending.ts'
import { engineUse, onlyTrial } from './engine.ts'
import { type Folders, foldersFor } from './folders.ts'
import { outliveGraphics } from './graphics.ts'
import { guard } from './guard.ts'
import { systemFolder } from './library/system-folder.ts'
import { receiveLinks } from './links/receive-links.ts'
import { developmentServer, makeReady } from './make-ready.ts'
import { runNotebook } from './notebook.ts'
import { registerSchemes } from './pages/schemes.ts'
import type { Services, ShellParts } from './shell-parts.ts'

/** Starts the notebook with its window. Must be called before the app is ready, and returns at once. */
export function startShell(allParts: ShellParts): void {
  const engine = engineUse(process.env, app.isPackaged)
  const folders = prepare(engine)
  const parts = engine === 'trial' ? onlyTrial(allParts, folders.library) : allParts
  const links = receiveLinks()
  if (links === null) return
  const stop = new AbortController()
  const ending = createEnding()
  // Pages are answered with Response, which Node loads when it is first named: better now, while Chromium starts.
  setImmediate(() => void globalThis.Response)
  app.whenReady().then(async () => {
    ending.listenAgain()
    const ready = await makeReady({ folders, engine, openSettings: parts.openSettings, signal: stop.signal })
    if (ending.signal.aborted) return app.exit(0)
    runNotebook(parts, ready, { stop, ending, links })
  })
}

/**
 * Starts the program without a window for as long as `work` lasts, and exits with the status that `work` resolves with.
 * Must be called before the app is ready, and returns at once.
 */
export function startWithoutWindow(openSettings: OpenSettings, work: (services: Services) => Promise<number>): void {
  const folders = prepare('current')
  app.dock?.hide()
  const stop = new AbortController()
  const listenAgain = onEndSignals(process, {
    end: () => stop.abort(),
    hurry: () => app.exit(INTERRUPTED),
    now: () => performance.now(),
  })
  // Chromium quits by default after a signal, or when the last extractor page closes: not before the work is done.
  app.on('window-all-closed', () => undefined)
  app.on('before-quit', (event) => {
    event.preventDefault()
    stop.abort()
  })
  app.whenReady().then(async () => {
    listenAgain()
    const ready = await makeReady({ folders, engine: 'current', openSettings, signal: stop.signal })
    const status = await work(ready.services).catch((thrown) => {
      ready.log.error('the command line failed', thrown)
      return 1
    })
    ready.close()
    app.exit(status)
  })
}

/** What the command line exits with when it was interrupted. */
const INTERRUPTED = 130

/** Does everything that must come before Chromium starts. */
function prepare(engine: EngineUse): Folders {
  // Writing to a terminal that was closed fails, which is not our failure.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  outliveGraphics()
  const { env, platform } = process
  const [appData, documents] = [systemFolder('appData'), systemFolder('documents')]
  const folders = foldersFor({ env, platform, trial: engine === 'trial', appData, documents })
  app.setPath('userData', folders.profile)
  app.setPath('sessionData', folders.profile)
  // Otherwise Electron builds menus of its own, which `createMenu` replaces.
  Menu.setApplicationMenu(null)
  registerSchemes(protocol)
  guard({ developmentServer: developmentServer() })
  return folders
}

import { homedir } from 'node:os'
import { join } from 'node:path'
import { app, Menu } from 'electron'
import type { OpenSettings } from '../settings/types.ts'
import { beginNotebook } from './begin.ts'
import { type Folders, foldersFor, type Surroundings } from './folders.ts'
import { guard } from './guard.ts'
import { createLog } from './log.ts'
import { runNotebook } from './notebook.ts'
import { makeReady, openFirst, type Services, type ShellParts } from './ready.ts'
import { type PageSource, registerSchemes } from './schemes.ts'

/** What was built to be loaded into pages. */
export interface Built {
  readonly pages: PageSource
  /** Where the bridges lie. */
  readonly preloads: string
}

/** Starts the notebook with its window. Must be called before the app is ready, and returns at once. */
export function startShell(parts: ShellParts): void {
  const folders = prepare()
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  // Ours is set before the window shows; else Electron would first make one of its own.
  Menu.setApplicationMenu(null)
  const stop = new AbortController()
  app.whenReady().then(async () => {
    const built = whatWasBuilt()
    const log = createLog(folders.logs)
    const begun = beginNotebook(folders.config, built, parts.sniff, log)
    const ready = await makeReady(folders, built, parts.openSettings, stop.signal, log)
    runNotebook(openFirst(parts, ready), parts, ready, begun, stop)
  })
}

/**
 * Starts the program without a window, for as long as `work` lasts, and exits with the status it resolves with. Must be
 * called before the app is ready, and returns at once.
 */
export function startWithoutWindow(openSettings: OpenSettings, work: (services: Services) => Promise<number>): void {
  const folders = prepare()
  app.dock?.hide()
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort())
  // Chromium quits on its own when told to stop, or when the last extractor page is closed: not before the work is done.
  app.on('window-all-closed', () => undefined)
  app.on('before-quit', (event) => {
    event.preventDefault()
    stop.abort()
  })
  app.whenReady().then(async () => {
    const ready = await makeReady(folders, whatWasBuilt(), openSettings, stop.signal, createLog(folders.logs))
    const status = await work(ready.services).catch((thrown) => {
      ready.log.error('the command line failed', thrown)
      return 1
    })
    ready.close()
    app.exit(status)
  })
}

function whatWasBuilt(): Built {
  const built = join(app.getAppPath(), 'out')
  return {
    pages: { folder: join(built, 'renderer'), developmentServer: developmentServer() },
    preloads: join(built, 'preload'),
  }
}

/** Everything that must be settled before Chromium starts. */
function prepare(): Folders {
  const { env, platform } = process
  const folders = foldersFor({ env, platform, ...systemFolders() })
  app.setPath('userData', folders.profile)
  app.setPath('sessionData', folders.profile)
  registerSchemes()
  guard({ developmentServer: developmentServer() })
  return folders
}

/** Electron throws where the home is no folder of the user's; a sentence about that comes from who first needs one. */
function systemFolders(): Pick<Surroundings, 'appData' | 'documents'> {
  const path = (name: 'appData' | 'documents', otherwise: string) => {
    try {
      return app.getPath(name)
    } catch {
      return join(homedir(), otherwise)
    }
  }
  return { appData: path('appData', '.config'), documents: path('documents', 'Documents') }
}

/** What electron-vite says while developing; a packaged program listens to no such word. */
function developmentServer(): string | null {
  return app.isPackaged ? null : (process.env.ELECTRON_RENDERER_URL ?? null)
}

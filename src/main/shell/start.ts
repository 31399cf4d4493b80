import { homedir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { app, net, shell } from 'electron'
import type { Extract } from '#shared/extraction/extraction.ts'
import type { Rasterise } from '#shared/extraction/rasterising.ts'
import type { Copied, CopyLibrary } from '../copy-library.ts'
import type { Library } from '../library.ts'
import type { Log } from '../log.ts'
import type { OpenSettings, SettingsFile } from '../settings/types.ts'
import { chooseFolder, tellRefusedLibrary } from './dialogs.ts'
import { onEndSignals } from './end-signals.ts'
import { type Folders, foldersFor, type Surroundings } from './folders.ts'
import { outliveGraphics } from './graphics.ts'
import { guard } from './guard.ts'
import { openOrAsk } from './library/open-or-ask.ts'
import { createLog, logFile } from './log.ts'
import { runNotebook } from './notebook.ts'
import { createExtractor, type ExtractorLimits, extractorLimits } from './pages/extractor.ts'
import { extractorPages } from './pages/extractor-page.ts'
import { rasterPages } from './pages/raster-page.ts'
import { createRasteriser, rasterLimits } from './pages/rasteriser.ts'
import { type PageSource, registerSchemes, type Served } from './pages/schemes.ts'

/** What the shell gives to who opens a library. */
export interface Services {
  readonly extract: Extract
  /** Draws SVG. */
  readonly rasterise: Rasterise
  /** Starts what reads pages, for a task that is about to come. */
  readonly warm: () => void
  readonly log: Log
  /** The library that the environment or the settings name, or else the one that is proposed. */
  readonly folder: string
  /** Whether a missing folder is to be made. False for one that the settings name: it may be on a disk that is away. */
  readonly create: boolean
  /** The cache folder of all libraries. */
  readonly cache: string
  /** Where sockets lie; not there yet, perhaps. */
  readonly sockets: string
  readonly settings: SettingsFile
  /** Puts a folder in the system's trash. @throws where there is none */
  readonly trashItem: (path: string) => Promise<void>
  /** The page of the sample article. */
  readonly sample: string
  /** Whether this computer has a network. */
  readonly online: () => boolean
  /** Aborted when the program is told to stop. */
  readonly signal: AbortSignal
  /** Reading the library's rows waits for it. */
  readonly deferRowsUntil?: Promise<unknown>
}

export interface ShellParts {
  /** @throws Refusal, which the user is told */
  openLibrary(services: Services): Promise<Library>
  readonly openSettings: OpenSettings
  readonly sniff: Served['sniff']
  readonly copyLibrary: (parts: CopyLibrary) => Promise<Copied>
  /** @throws Refusal where a library cannot be moved into a folder */
  readonly checkTarget: (library: string, target: string) => Promise<void>
  /** Takes an unfinished copy of a library away again. */
  readonly removeCopy: (target: string, library: string) => Promise<void>
}

/** What both ways of starting have in common, once the app is ready. */
export interface Ready {
  readonly services: Services
  readonly pages: PageSource
  /** Where the built bridges lie. */
  readonly preloads: string
  readonly log: Log
  readonly logPath: string
  close(): void
}

/** Starts the notebook with its window. Must be called before the app is ready, and returns at once. */
export function startShell(parts: ShellParts): void {
  const folders = prepare()
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  const stop = new AbortController()
  const ending = createEnding()
  // Pages are answered with it, and Node loads it when it is first named: better while Chromium starts.
  setImmediate(() => void globalThis.Response)
  app.whenReady().then(async () => {
    ending.listenAgain()
    const ready = await makeReady(folders, parts.openSettings, stop.signal)
    if (ending.signal.aborted) return app.exit(0)
    runNotebook((deferRowsUntil) => openFirst(parts, ready, deferRowsUntil), parts, ready, { stop, ending })
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
  const listenAgain = onEndSignals(process, {
    end: () => stop.abort(),
    hurry: () => app.exit(INTERRUPTED),
    now: () => performance.now(),
  })
  // Chromium quits on its own when told to stop, or when the last extractor page is closed: not before the work is done.
  app.on('window-all-closed', () => undefined)
  app.on('before-quit', (event) => {
    event.preventDefault()
    stop.abort()
  })
  app.whenReady().then(async () => {
    listenAgain()
    const ready = await makeReady(folders, openSettings, stop.signal)
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
/** Signals as a shell counts them, for a program that did not end well. */
const STATUS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const

/** How long a second signal waits for the note to be saved, in milliseconds. */
const HURRY_MS = 3_000

/** The wish to end, as signals tell it. */
export interface Ending {
  /** Aborted at the first: what is being written is saved, nobody is asked anything. */
  readonly signal: AbortSignal
  /** Adds what must be safe before a second signal ends the program at once. */
  saves(save: () => Promise<unknown>): void
  listenAgain(): void
}

function createEnding(): Ending {
  const wish = new AbortController()
  const saves: (() => Promise<unknown>)[] = []
  const listenAgain = onEndSignals(process, {
    end: () => wish.abort(),
    // The first signal has begun to save the note. The second waits for that alone, and not for a disk that hangs.
    hurry: (signal) =>
      void Promise.race([Promise.allSettled(saves.map((save) => save())), delay(HURRY_MS)]).finally(() =>
        app.exit(STATUS[signal]),
      ),
    now: () => performance.now(),
  })
  return {
    signal: wish.signal,
    saves(save) {
      saves.push(save)
    },
    listenAgain,
  }
}

/** Everything that must be settled before Chromium starts. */
function prepare(): Folders {
  // A terminal that was closed takes no words any more, which is no failure of ours.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  outliveGraphics()
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

async function makeReady(folders: Folders, openSettings: OpenSettings, signal: AbortSignal): Promise<Ready> {
  const { env } = process
  const log = createLog(folders.logs)
  process.on('unhandledRejection', (thrown) => log.error('a failure that nobody answered', thrown))
  process.on('uncaughtException', (thrown) => log.error('a failure that nobody answered', thrown))
  const settings = await openSettings(folders.config, log)
  const built = join(app.getAppPath(), 'out')
  const preloads = join(built, 'preload')
  const pages = { folder: join(built, 'renderer'), developmentServer: developmentServer() }
  const openPage = extractorPages(pages, preloads, log)
  const { extract, warm, close } = createExtractor({ openPage, limits: limitsFrom(env), log })
  const raster = createRasteriser({ openPage: rasterPages(pages, preloads, log), limits: rasterLimits, log })
  const named = env.COMMONPLACE_LIBRARY ? null : settings.get().library
  const folder = env.COMMONPLACE_LIBRARY || named || folders.library
  const { cache, sockets } = folders
  return {
    services: {
      extract,
      rasterise: raster.rasterise,
      warm,
      log,
      folder,
      create: named === null,
      cache,
      sockets,
      settings,
      trashItem: (path) => shell.trashItem(path),
      sample: join(app.getAppPath(), 'resources', 'sample', 'commonplace-book.html'),
      online: () => net.isOnline(),
      signal,
    },
    pages,
    preloads,
    log,
    logPath: logFile(folders.logs),
    close() {
      close()
      raster.close()
    },
  }
}

/** Tests shorten how long one page may take. */
function limitsFrom(env: NodeJS.ProcessEnv): ExtractorLimits {
  const taskMs = Number(env.COMMONPLACE_EXTRACT_MS)
  return Number.isInteger(taskMs) && taskMs > 0 ? { ...extractorLimits, taskMs } : extractorLimits
}

/** What electron-vite says while developing; a packaged program listens to no such word. */
function developmentServer(): string | null {
  return app.isPackaged ? null : (process.env.ELECTRON_RENDERER_URL ?? null)
}

/** Opens the library that the program starts with, or another that the user chooses. Null: they would rather quit. */
async function openFirst(
  parts: ShellParts,
  { services, log }: Ready,
  deferRowsUntil: Promise<unknown>,
): Promise<Library | null> {
  const { folder: first, create: make, settings, signal } = services
  const opened = await openOrAsk(
    {
      open: (folder, create) => parts.openLibrary({ ...services, folder, create, deferRowsUntil }),
      tell: (failure, folder) => tellRefusedLibrary(failure, folder),
      choose: () => chooseFolder(null, 'Open a library'),
      chosen: (library) => settings.set({ library }),
      mayQuit: async () => true,
      signal,
      log,
    },
    first,
    make,
  )
  // The one that was proposed is named from now on: where it is moved away, the next start asks, and makes no new one.
  if (opened !== null && !process.env.COMMONPLACE_LIBRARY && settings.get().library === null)
    await settings.set({ library: opened.folder })
  return opened
}

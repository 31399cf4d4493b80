import { join } from 'node:path'
import { app, net, shell } from 'electron'
import type { EngineUse } from '#shared/requests/shell.ts'
import type { OpenSettings } from '../settings/types.ts'
import type { Folders } from './folders.ts'
import { createLog, logFile } from './log.ts'
import { createExtractor, type ExtractorLimits, extractorLimits } from './pages/extractor.ts'
import { extractorPages } from './pages/extractor-page.ts'
import { rasterPages } from './pages/raster-page.ts'
import { createRasteriser, rasterLimits } from './pages/rasteriser.ts'
import type { Ready } from './shell-parts.ts'

interface Making {
  readonly folders: Folders
  readonly engine: EngineUse
  readonly openSettings: OpenSettings
  readonly signal: AbortSignal
}

/** Makes what the program needs, with a window or without. Call it once the app is ready. */
export async function makeReady({ folders, engine, openSettings, signal }: Making): Promise<Ready> {
  const { env } = process
  const log = createLog(folders.logs)
  process.on('unhandledRejection', (thrown) => log.error('unhandled rejection', thrown))
  process.on('uncaughtException', (thrown) => log.error('uncaught exception', thrown))
  const settings = await openSettings(folders.config, log)
  const built = join(app.getAppPath(), 'out')
  const preloads = join(built, 'preload')
  const pages = { folder: join(built, 'renderer'), developmentServer: developmentServer() }
  const openPage = extractorPages(pages, preloads, log)
  const extractor = createExtractor({ openPage, limits: limitsFrom(env), log })
  const rasteriser = createRasteriser({ openPage: rasterPages(pages, preloads, log), limits: rasterLimits, log })
  const isTrial = engine === 'trial'
  const named = isTrial ? null : env.COMMONPLACE_LIBRARY || null
  const settingsFolder = isTrial || named !== null ? null : settings.get().library
  return {
    services: {
      extract: extractor.extract,
      rasterise: rasteriser.rasterise,
      warm: extractor.warm,
      log,
      folder: named ?? (settingsFolder || folders.library),
      create: settingsFolder === null,
      cache: folders.cache,
      sockets: folders.sockets,
      settings,
      trashItem: (path) => shell.trashItem(path),
      sample: join(app.getAppPath(), 'resources', 'sample', 'commonplace-book.html'),
      online: () => net.isOnline(),
      signal,
    },
    engine,
    pages,
    preloads,
    log,
    logPath: logFile(folders.logs),
    close() {
      extractor.close()
      rasteriser.close()
    },
  }
}

/** Tests shorten how long one page may take. */
function limitsFrom(env: NodeJS.ProcessEnv): ExtractorLimits {
  const taskMs = Number(env.COMMONPLACE_EXTRACT_MS)
  return Number.isInteger(taskMs) && taskMs > 0 ? { ...extractorLimits, taskMs } : extractorLimits
}

/** The server that electron-vite names during development; a packaged program ignores that variable. */
export function developmentServer(): string | null {
  return app.isPackaged ? null : (process.env.ELECTRON_RENDERER_URL ?? null)
}

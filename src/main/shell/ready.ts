import { join } from 'node:path'
import { app, net, shell } from 'electron'
import type { Extract } from '#shared/extraction.ts'
import type { Copied, CopyLibrary } from '../copy-library.ts'
import type { Library } from '../library.ts'
import type { OpenSettings, SettingsFile } from '../settings/types.ts'
import type { Log } from '../store/types.ts'
import { chooseFolder, tellRefusedLibrary } from './dialogs.ts'
import { createExtractor, type ExtractorLimits, extractorLimits } from './extractor.ts'
import { extractorPages } from './extractor-page.ts'
import type { Folders } from './folders.ts'
import { logFile } from './log.ts'
import { openOrAsk } from './open-or-ask.ts'
import type { Served } from './schemes.ts'
import type { Built } from './start.ts'

/** What the shell gives to who opens a library. */
export interface Services {
  readonly extract: Extract
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
  readonly built: Built
  readonly log: Log
  readonly logPath: string
  close(): void
}

/** Makes what both ways of starting need. */
export async function makeReady(
  folders: Folders,
  built: Built,
  openSettings: OpenSettings,
  signal: AbortSignal,
  log: Log,
): Promise<Ready> {
  const { env } = process
  process.on('unhandledRejection', (thrown) => log.error('a failure that nobody answered', thrown))
  process.on('uncaughtException', (thrown) => log.error('a failure that nobody answered', thrown))
  const settings = await openSettings(folders.config, log)
  const openPage = extractorPages(built.pages, built.preloads, log)
  const { extract, warm, close } = createExtractor({ openPage, limits: limitsFrom(env), log })
  const named = env.COMMONPLACE_LIBRARY ? null : settings.get().library
  const folder = env.COMMONPLACE_LIBRARY || named || folders.library
  const { cache, sockets } = folders
  return {
    services: {
      extract,
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
    built,
    log,
    logPath: logFile(folders.logs),
    close,
  }
}

/** Tests shorten how long one page may take. */
function limitsFrom(env: NodeJS.ProcessEnv): ExtractorLimits {
  const taskMs = Number(env.COMMONPLACE_EXTRACT_MS)
  return Number.isInteger(taskMs) && taskMs > 0 ? { ...extractorLimits, taskMs } : extractorLimits
}

/** Opens the library that the program starts with, or another that the user chooses. Null: they would rather quit. */
export function openFirst(parts: ShellParts, { services, log }: Ready): Promise<Library | null> {
  const { folder: first, create: make, settings } = services
  return openOrAsk(
    {
      open: (folder, create) => parts.openLibrary({ ...services, folder, create }),
      tell: (failure, folder) => tellRefusedLibrary(failure, folder),
      choose: () => chooseFolder(null, 'Open a library'),
      chosen: (library) => settings.set({ library }),
      mayQuit: async () => true,
      log,
    },
    first,
    make,
  )
}

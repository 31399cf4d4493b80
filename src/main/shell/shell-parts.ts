import type { Extract } from '#shared/extraction/extraction.ts'
import type { Rasterise } from '#shared/extraction/rasterising.ts'
import type { EngineUse } from '#shared/requests/shell.ts'
import type { CopiedFiles, CopyLibrary } from '../copy-library.ts'
import type { Library } from '../library.ts'
import type { Log } from '../log.ts'
import type { OpenSettings, SettingsFile } from '../settings/types.ts'
import type { PageSource, Served } from './pages/schemes.ts'

/** What the shell provides for opening a library. */
export interface Services {
  readonly extract: Extract
  /** Draws SVG. */
  readonly rasterise: Rasterise
  /** Starts the extractor's process ahead of a task that will come soon. */
  readonly warm: () => void
  readonly log: Log
  /** The library that the environment or the settings name, else the default one. */
  readonly folder: string
  /** Whether to make a missing folder. False for one that the settings name: it may be on a disk that is not connected. */
  readonly create: boolean
  /** The cache folder of all libraries. */
  readonly cache: string
  /** The folder of the sockets. It may not exist yet. */
  readonly sockets: string
  readonly settings: SettingsFile
  /** Puts a folder in the system's trash. @throws where there is none */
  readonly trashItem: (path: string) => Promise<void>
  /** Path of the page of the sample article. */
  readonly sample: string
  /** Whether this computer has a network. */
  readonly online: () => boolean
  /** Aborted when the program is asked to stop. */
  readonly signal: AbortSignal
  /** The library's rows are read once this resolves. */
  readonly deferRowsUntil?: Promise<unknown>
}

/** What the shell needs of the rest of the main process. */
export interface ShellParts {
  /** @throws Refusal, which the shell shows to the user */
  openLibrary(services: Services): Promise<Library>
  readonly openSettings: OpenSettings
  readonly sniff: Served['sniff']
  readonly copyLibrary: (parts: CopyLibrary) => Promise<CopiedFiles>
  /** @throws Refusal if a library cannot be moved into a folder */
  readonly checkTarget: (library: string, target: string) => Promise<void>
  /** Removes an unfinished copy of a library. */
  readonly removeCopy: (target: string, library: string) => Promise<void>
}

/** What the program has once the app is ready, with a window or without. */
export interface Ready {
  readonly services: Services
  readonly engine: EngineUse
  readonly pages: PageSource
  /** The folder of the built preload scripts. */
  readonly preloads: string
  readonly log: Log
  readonly logPath: string
  close(): void
}

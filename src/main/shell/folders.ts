import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where everything outside a library lies. */
export interface Folders {
  /** settings.json. */
  readonly config: string
  /** Of all libraries: catalogs, indexes, what is known to be sanitised. Can be thrown away. */
  readonly cache: string
  readonly logs: string
  /** Of the one-writer sockets. Under the home itself: XDG's variables differ under cron, the home does not. */
  readonly sockets: string
  /** Chromium's. */
  readonly profile: string
  /** The library of who has chosen none. */
  readonly library: string
}

/** What the system and the environment say: only what is read here decides. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  /** The system's folders for applications' data and for the user's documents. */
  readonly appData: string
  readonly documents: string
}

/**
 * The folders of this user; `COMMONPLACE_CONFIG`, `COMMONPLACE_CACHE` and `COMMONPLACE_PROFILE` name others. The
 * profile is a folder of its own within the configuration, so that either can be thrown away without the other.
 */
export function foldersFor({ env, platform, appData, documents }: Surroundings): Folders {
  const config = env.COMMONPLACE_CONFIG || join(appData, 'commonplace')
  return {
    config,
    cache: env.COMMONPLACE_CACHE || join(systemCache(env, platform), 'commonplace', 'libraries'),
    logs: join(config, 'logs'),
    sockets: join(homedir(), '.commonplace'),
    profile: env.COMMONPLACE_PROFILE || join(config, 'profile'),
    library: join(documents, 'Commonplace'),
  }
}

function systemCache(env: Surroundings['env'], platform: NodeJS.Platform): string {
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches')
  if (platform === 'win32') return env.LOCALAPPDATA || join(homedir(), 'AppData', 'Local')
  return env.XDG_CACHE_HOME || join(homedir(), '.cache')
}

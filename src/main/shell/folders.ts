import { homedir } from 'node:os'
import { join } from 'node:path'

/** The folders of everything outside a library. */
export interface Folders {
  /** For settings.json. */
  readonly config: string
  /** For the caches of all libraries: catalogs, indexes, hashes of sanitised HTML. Can be deleted. */
  readonly cache: string
  readonly logs: string
  /** For the sockets of the one writer. In the home itself: XDG's variables differ under cron, the home does not. */
  readonly sockets: string
  /** For Chromium. */
  readonly profile: string
  /** The default library. */
  readonly library: string
}

/** What the system and the environment say. Nothing else decides about folders. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  /** The system's folders for the data of applications and for the user's documents. */
  readonly appData: string
  readonly documents: string
  /** Whether the engine is for trying only: then nothing of the user's own is touched. */
  readonly trial: boolean
}

/**
 * The folders of this user. `COMMONPLACE_CONFIG`, `COMMONPLACE_CACHE` and `COMMONPLACE_PROFILE` may name others. The
 * profile is a separate folder within the configuration, so that either can be deleted without the other.
 */
export function foldersFor({ env, platform, appData, documents, trial }: Surroundings): Folders {
  const config = env.COMMONPLACE_CONFIG || join(appData, trial ? 'commonplace-trial' : 'commonplace')
  return {
    config,
    cache: env.COMMONPLACE_CACHE || join(systemCache(env, platform), 'commonplace', 'libraries'),
    logs: join(config, 'logs'),
    sockets: join(homedir(), '.commonplace'),
    profile: env.COMMONPLACE_PROFILE || join(config, 'profile'),
    library: join(documents, trial ? 'Commonplace (trial)' : 'Commonplace'),
  }
}

function systemCache(env: Surroundings['env'], platform: NodeJS.Platform): string {
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches')
  if (platform === 'win32') return env.LOCALAPPDATA || join(homedir(), 'AppData', 'Local')
  return env.XDG_CACHE_HOME || join(homedir(), '.cache')
}

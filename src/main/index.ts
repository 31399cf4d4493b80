import { setFlagsFromString } from 'node:v8'
import about, { version } from '#package'
import { createLoad } from './clip/fetch/load.ts'
import { sniff } from './clip/fetch/sniff.ts'
import { commandLine } from './command-line.ts'
import { checkTarget, copyLibrary, removeCopy } from './copy-library.ts'
import { openLibrary } from './library.ts'
import { retryWhileBusy } from './retry-while-busy.ts'
import startSearchWorker from './search/search-worker.ts?nodeWorker'
import type { LibraryServices } from './services.ts'
import { openSettings } from './settings/settings-file.ts'
import { type Package, releasesPage } from './shell/about/releases-page.ts'
import { isCommandLine } from './shell/cli/called-words.ts'
import { refuseWithoutSandbox } from './shell/sandbox/refuse.ts'
import { startShell, startWithoutWindow } from './shell/start.ts'
import { replaceText } from './store/disk/replace-file.ts'

/** When the sources were committed, ISO 8601; null if that is not known. The build puts it in (electron.vite.config.ts). */
declare const COMMITTED_AT: string | null
/** Where it was built, if that is on GitHub. */
declare const REPOSITORY: string | null

/** Megabytes that the search worker may hold: 10,000 articles take about a third of it. */
const SEARCH_MEMORY = 2_048

/**
 * How far a heap grows before V8 looks for garbage, in percent of what lives in it. By itself V8 waits for several times of that:
 * with fifty thousand articles, 60 MB of rows lay in 220 MB after an opening.
 */
const HEAP_GROWTH = 40
/** After so many milliseconds a library is open, and its index is in memory. */
const OPENED_MS = 4_000

const services: LibraryServices = {
  load: createLoad({ version, languages: [Intl.DateTimeFormat().resolvedOptions().locale] }),
  startWorker: () => startSearchWorker({ resourceLimits: { maxOldGenerationSizeMb: SEARCH_MEMORY } }),
  now: () => new Date(),
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
}

const isCall = isCommandLine(process.argv)
if (!refuseWithoutSandbox(isCall)) start()

function start(): void {
  // In the search worker too, and not before: its collections would delay the first list.
  setTimeout(() => setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`), OPENED_MS).unref()
  if (isCall) {
    startWithoutWindow(openSettings, (shell) => commandLine(shell, services))
    return
  }
  startShell({
    openLibrary: (shell) => retryWhileBusy(() => openLibrary({ ...shell, ...services, attended: true })),
    openSettings,
    sniff,
    copyLibrary,
    checkTarget,
    removeCopy,
    replaceFile: replaceText,
    build: {
      version,
      committedAt: COMMITTED_AT,
      releases: releasesPage(REPOSITORY === null ? (about as Package) : { repository: REPOSITORY }),
    },
  })
}

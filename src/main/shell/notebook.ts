import { setTimeout } from 'node:timers/promises'
import { app, session } from 'electron'
import { createEngineNotice } from './about/engine-notice.ts'
import { type CrashMemory, createCrashMemory } from './crash-memory.ts'
import { desktopHandlers } from './desktop.ts'
import type { Ending } from './ending.ts'
import { connectWindow } from './ipc.ts'
import { createFolderChooser } from './library/choose-folder.ts'
import { type CurrentLibrary, createCurrentLibrary } from './library/current-library.ts'
import { createDraftSaver } from './library/draft-saver.ts'
import { createDraftKeeper } from './library/kept-draft.ts'
import { openFirstLibrary } from './library/open-first.ts'
import { createQuit } from './library/quit.ts'
import { createReopen } from './library/reopen-library.ts'
import { createLibrarySwitch } from './library/switch-library.ts'
import { createSwitchTask } from './library/switch-task.ts'
import type { LinkInbox } from './links/link-inbox.ts'
import { createLinkOpener } from './links/system-links.ts'
import { createMenu } from './menu/menu.ts'
import { createNotebookWindow } from './notebook-window.ts'
import { printer } from './pages/print.ts'
import { type Served, serveNotebook } from './pages/schemes.ts'
import type { Ready, ShellParts } from './shell-parts.ts'

/** The rows of the library wait this long, in milliseconds, for the window to ask for its script. */
const SCRIPT_MS = 500

/**
 * Runs the notebook: a window, its calls, and an end that finishes what is being written. The window's page loads while
 * the library is being opened, and is shown once it is open. The library's rows are read after the window has its
 * script, which this process provides too.
 */
export function runNotebook(
  parts: ShellParts,
  ready: Ready,
  { stop, ending, links }: { readonly stop: AbortController; readonly ending: Ending; readonly links: LinkInbox },
): void {
  const { services, engine, pages, preloads, log, logPath } = ready
  const { settings } = services
  const current = createCurrentLibrary()
  const draft = createDraftKeeper()
  const crashes = createCrashMemory(settings)
  ending.saves(crashes.endsWell)
  const window = createNotebookWindow({ settings, preloads, current, crashes, ending, log })
  const chooseFolder = createFolderChooser(settings)
  const switchTask = createSwitchTask()
  const saver = createDraftSaver({ window: window.get, current, draft, log })
  const quit = createQuit({ window: window.get, current, saver, switchTask, ending })
  window.onOpen(quit.guard)
  const menu = createMenu({ window: window.get, openWindow: window.show, keys: () => settings.get().settings })
  window.onOpen((opened) => opened.on('closed', () => menu.enable(null)))
  settings.on((now, before) => {
    if (now.settings !== before.settings) menu.update()
  })
  const served = servedBy(current, parts.sniff)
  const hasScript = serveNotebook(session.defaultSession.protocol, pages, served, log)
  const open = (folder: string, create: boolean) => parts.openLibrary({ ...services, folder, create })
  const librarySwitch = createLibrarySwitch(
    {
      ...parts,
      current,
      log,
      settings,
      trashItem: services.trashItem,
      open,
      reopen: createReopen({ open, chooseFolder, window: window.get, draft, ending, log }),
      saveDraft: quit.saveDraft,
      environmentFolder: process.env.COMMONPLACE_LIBRARY || null,
      tell: window.tell,
      reloadWindow: window.reload,
    },
    switchTask,
  )
  const chosenFolders = new Set<string>()
  links.onAdd(() => {
    window.show()
    window.tell({ type: 'links' })
  })
  const desktop = {
    window: window.get,
    chosenFolders,
    current,
    engine,
    logPath,
    draft,
    crashes,
    saver,
    librarySwitch,
    print: printer(pages, served, log),
    menu,
    chooseFolder,
    links,
    linkOpener: createLinkOpener({ replaceFile: parts.replaceFile, log }),
    engineNotice: createEngineNotice({ settings, committedAt: parts.build.committedAt, now: () => new Date() }),
    build: parts.build,
  }
  connectWindow({ window: window.get, current, shell: desktopHandlers(desktop), chosenFolders, log })
  window.show()
  menu.update()
  const deferRowsUntil = Promise.race([hasScript, setTimeout(SCRIPT_MS)])
  const firstOpened = openFirstLibrary(parts, ready, { deferRowsUntil, chooseFolder }).then((library) => {
    if (library !== null) current.setFirst(library)
    else if (!stop.signal.aborted)
      // A user who would rather quit than look for a library has met no crash.
      void crashes.endsWell().finally(() => app.exit(ending.signal.aborted ? 0 : 1))
  })
  app.on('second-instance', window.show)
  app.on('activate', window.show)
  // An extractor page counts as a window too, and on a Mac the program goes on without a window.
  app.on('window-all-closed', () => undefined)
  closeOnQuit({ current, firstOpened, stop, ready, crashes })
}

interface Closing {
  readonly current: CurrentLibrary
  readonly firstOpened: Promise<unknown>
  readonly stop: AbortController
  readonly ready: Ready
  readonly crashes: CrashMemory
}

/** Closes the library before the program ends. */
function closeOnQuit({ current, firstOpened, stop, ready, crashes }: Closing): void {
  app.on('will-quit', (event) => {
    event.preventDefault()
    stop.abort()
    // A library that is still being opened is closed as soon as it is open.
    void firstOpened
      .then(() => current.orNull()?.close())
      .catch((thrown) => ready.log.error('the library was not closed well', thrown))
      .then(() => exit(ready, crashes))
  })
}

async function exit(ready: Ready, crashes: CrashMemory): Promise<void> {
  try {
    await crashes.endsWell()
  } finally {
    ready.close()
    app.exit(0)
  }
}

/** The frames and images of whichever library is open at the time. */
function servedBy(current: CurrentLibrary, sniff: Served['sniff']): Served {
  return {
    frame: async (id, version) => (await current.whenOpen()).frame(id, version),
    asset: async (id, hash) => (await current.whenOpen()).asset(id, hash),
    sniff,
  }
}

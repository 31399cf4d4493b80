import { setTimeout } from 'node:timers/promises'
import { app, type BrowserWindow, session } from 'electron'
import type { LibraryEvent, ShellEvent } from '#shared/contract.ts'
import type { Library } from '../library.ts'
import { createCrashMemory } from './crash-memory.ts'
import { desktopHandlers } from './desktop.ts'
import { askToLeaveDraft, chooseFolder, tellRefusedLibrary } from './dialogs.ts'
import { connectWindow } from './ipc.ts'
import { holdLibrary } from './library/current-library.ts'
import { createDraftKeeper } from './library/kept-draft.ts'
import { type OpenOrAsk, openOrAsk } from './library/open-or-ask.ts'
import { createLeaving } from './library/quit.ts'
import { createSwitching } from './library/switch-library.ts'
import { setMenu } from './menu/menu.ts'
import { printer } from './pages/print.ts'
import { type Served, serveNotebook } from './pages/schemes.ts'
import type { Ending, Ready, ShellParts } from './start.ts'
import { openWindow } from './window.ts'

/** A window that has not asked for its script by then is not waited for, in milliseconds. */
const SCRIPT_MS = 500

/** How long the end of the window's process waits for news of a signal, in milliseconds. */
const HEAR_MS = 250

/**
 * The notebook: a window, its calls, and an end that finishes what is being written. The window's page is loaded while
 * the library is being opened, and is shown once it is.
 * @param opening opens the library, and reads its rows once the promise it gets resolves: the window has its script then,
 * which comes from this process too. Null when it was not opened and the user would rather quit.
 */
export function runNotebook(
  opening: (deferRowsUntil: Promise<unknown>) => Promise<Library | null>,
  parts: ShellParts,
  { services, pages, preloads, log, logPath, close }: Ready,
  { stop, ending }: { readonly stop: AbortController; readonly ending: Ending },
): void {
  let window: BrowserWindow | null = null
  const here = () => window
  const held = holdLibrary()
  const draft = createDraftKeeper()
  const crashes = createCrashMemory(services.settings)
  ending.saves(crashes.endsWell)
  const leaving = createLeaving({ window: here, held, draft, log, over: () => switching.over(), ending })
  const show = () => {
    if (window === null) {
      window = openWindow({
        settings: services.settings,
        preloads,
        shownAfter: held.there(),
        async onCrash() {
          // A signal to all our processes may reach the window first: then its page is not to blame.
          await setTimeout(HEAR_MS)
          if (ending.signal.aborted) return false
          crashes.windowIsGone()
          return true
        },
        log,
      })
      leaving.watch(window)
      window.on('closed', () => {
        window = null
        menu.enable(null)
      })
      return
    }
    if (held.now() === null) return
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  }
  const chosen = new Set<string>()
  const served: Served = {
    frame: async (id, version) => (await held.there()).frame(id, version),
    asset: async (id, hash) => (await held.there()).asset(id, hash),
    sniff: parts.sniff,
  }
  const hasScript = serveNotebook(session.defaultSession.protocol, pages, served, log)
  const print = printer(pages, served, log)
  const tell = (event: LibraryEvent | ShellEvent) => window?.webContents.send('event', event)
  const open = (folder: string, create: boolean) => parts.openLibrary({ ...services, folder, create })
  const switching = createSwitching({
    ...parts,
    held,
    log,
    settings: services.settings,
    trashItem: services.trashItem,
    open,
    async reopen(from, copy) {
      const kept = `The library was not moved. It is in ${from} as it was, and a copy of it may be in ${copy}.`
      const asking: OpenOrAsk = {
        open,
        tell: (failure, folder) => tellRefusedLibrary(failure, folder === from ? kept : `${folder}\n\n${kept}`),
        choose: () => chooseFolder(window, 'Open a library'),
        chosen: async () => undefined,
        async mayQuit(failure) {
          const written = draft.kept()
          if (written !== null && written.text !== written.saved && !(await askToLeaveDraft(window, failure)))
            return false
          draft.keep(null)
          return true
        },
        signal: ending.signal,
        log,
      }
      const library = await openOrAsk(asking, from, false)
      if (library === null) app.quit()
      return library
    },
    save: leaving.save,
    named: process.env.COMMONPLACE_LIBRARY || null,
    tell,
    showAnew(sentence) {
      window?.webContents.once('did-finish-load', () => tell({ type: 'done', sentence }))
      window?.webContents.reload()
    },
  })
  const menu = setMenu({ window: here, openWindow: show, keys: () => services.settings.get().settings })
  const shell = desktopHandlers({
    window: here,
    chosen,
    held,
    log: logPath,
    draft,
    crashes,
    leaving,
    switching,
    print,
    menu,
  })
  connectWindow({ window: here, held, shell, chosen, log })
  services.settings.on((now, before) => {
    if (now.settings !== before.settings) menu.again()
  })
  app.on('second-instance', show)
  app.on('activate', show)
  // An extractor page counts as a window too, and on a Mac the program stays.
  app.on('window-all-closed', () => undefined)
  app.on('will-quit', (event) => {
    event.preventDefault()
    stop.abort()
    // One that is just being opened is closed as soon as it is.
    opened
      .then(() => held.now()?.close())
      .catch((thrown) => log.error('the library was not closed well', thrown))
      .then(() => crashes.endsWell())
      .finally(() => {
        close()
        app.exit(0)
      })
  })
  show()
  const opened = opening(Promise.race([hasScript, setTimeout(SCRIPT_MS)])).then((library) => {
    if (library !== null) held.give(library)
    else if (!stop.signal.aborted)
      // Who would rather quit than look for a library has met no crash.
      void crashes.endsWell().finally(() => app.exit(ending.signal.aborted ? 0 : 1))
  })
}

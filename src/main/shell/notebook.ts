import { app } from 'electron'
import type { LibraryEvent, ShellEvent } from '#shared/contract.ts'
import type { Library } from '../library.ts'
import type { Begun } from './begin.ts'
import { desktopHandlers } from './desktop.ts'
import { askToLeaveDraft, chooseFolder, tellRefusedLibrary } from './dialogs.ts'
import { connectWindow } from './ipc.ts'
import { createDraftKeeper } from './kept-draft.ts'
import { createLeaving } from './leaving.ts'
import { setMenu } from './menu.ts'
import { type OpenOrAsk, openOrAsk } from './open-or-ask.ts'
import { printer } from './print.ts'
import type { Ready, ShellParts } from './ready.ts'
import { createSwitching } from './switching.ts'
import { type MadeWindow, makeWindow, tendWindow } from './window.ts'

/**
 * The notebook: a window, its calls, and an end that finishes what is being written. The window's page is loaded while
 * the library is being opened, and is shown once it is.
 * @param opening null when it was not opened and the user would rather quit
 */
export function runNotebook(
  opening: Promise<Library | null>,
  parts: ShellParts,
  { services, built, log, logPath, close }: Ready,
  { held, served, first, here, put, answerBy }: Begun,
  stop: AbortController,
): void {
  const draft = createDraftKeeper()
  const leaving = createLeaving({ window: here, held, draft, log, over: () => switching.over() })
  const tend = (made: MadeWindow) => {
    tendWindow(made, { settings: services.settings, shownAfter: held.there(), log })
    leaving.watch(made.window)
    made.window.on('closed', () => {
      put(null)
      menu.enable(null)
    })
  }
  const show = () => {
    const window = here()
    if (window === null) {
      const { settings, window: left } = services.settings.get()
      const made = makeWindow({ window: left, theme: settings.theme }, built.preloads, log)
      put(made.window)
      tend(made)
      return
    }
    if (held.now() === null) return
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  }
  const chosen = new Set<string>()
  const print = printer(built.pages, served, log)
  const tell = (event: LibraryEvent | ShellEvent) => here()?.webContents.send('event', event)
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
        choose: () => chooseFolder(here(), 'Open a library'),
        chosen: async () => undefined,
        async mayQuit(failure) {
          const written = draft.kept()
          if (written !== null && written.text !== written.saved && !(await askToLeaveDraft(here(), failure)))
            return false
          draft.keep(null)
          return true
        },
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
      here()?.webContents.once('did-finish-load', () => tell({ type: 'done', sentence }))
      here()?.webContents.reload()
    },
  })
  const menu = setMenu({ window: here, openWindow: show, keys: () => services.settings.get().settings })
  const shell = desktopHandlers({ window: here, chosen, held, log: logPath, draft, leaving, switching, print, menu })
  answerBy(connectWindow({ window: here, held, shell, chosen, log }))
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
    Promise.resolve(held.now()?.close())
      .catch((thrown) => log.error('the library was not closed well', thrown))
      .finally(() => {
        close()
        app.exit(0)
      })
  })
  tend(first)
  void opening.then((library) => {
    if (library === null) app.exit(1)
    else held.give(library)
  })
}

import { app, type BrowserWindow, clipboard, shell } from 'electron'
import { Refusal } from '#shared/failure.ts'
import type { CrashMemory } from './crash-memory.ts'
import { chooseFolder } from './dialogs.ts'
import type { ShellHandlers } from './ipc.ts'
import type { HeldLibrary } from './library/current-library.ts'
import type { DraftKeeper } from './library/kept-draft.ts'
import type { Leaving } from './library/quit.ts'
import type { Switching } from './library/switch-library.ts'
import type { SystemMenu } from './menu/menu.ts'
import { addressToOpen, webAddress } from './pages/origins.ts'
import type { Print } from './pages/print.ts'

/** Apart from the page's own world: what is found there is Chromium's, whatever runs in the page. */
const WORLD = 999

export interface DesktopParts {
  readonly window: () => BrowserWindow | null
  /** Gets the folders that the user chooses. */
  readonly chosen: Set<string>
  readonly held: HeldLibrary
  /** Where the log lies. */
  readonly log: string
  readonly draft: DraftKeeper
  readonly crashes: CrashMemory
  readonly leaving: Leaving
  readonly switching: Switching
  readonly menu: SystemMenu
  readonly print: Print
}

/** Answers the requests that only the desktop can. */
export function desktopHandlers(parts: DesktopParts): ShellHandlers {
  const { window, chosen, held, log, draft, crashes, leaving, switching, menu, print } = parts
  function onlyChosen(folder: string): string {
    if (!chosen.has(folder)) throw new Refusal('not-allowed', 'Choose the folder in the dialog first.')
    return folder
  }
  return {
    print,
    async 'choose-folder'({ title }) {
      const folder = await chooseFolder(window(), title)
      if (folder !== null) chosen.add(folder)
      return { folder }
    },
    async 'open-address'({ url }) {
      const address = addressToOpen(url)
      if (address === null || !(await isAfterGesture(window()))) return { opened: false }
      await shell.openExternal(address)
      return { opened: true }
    },
    async 'show-folder'({ folder }) {
      if (!chosen.has(folder)) return { shown: false }
      return show(folder)
    },
    async 'clipboard-address'() {
      return { url: webAddress(await clipboard.readText()) }
    },
    'show-library': async () => show(held.current().folder),
    'show-log': async () => show(log),
    async 'can-run'({ ids, colours }) {
      menu.enable(ids)
      menu.call(colours)
      return { heard: true }
    },
    async 'keep-draft'({ draft: written }) {
      draft.keep(written)
      return { kept: written !== null }
    },
    'kept-draft': async () => ({ draft: draft.kept() }),
    'last-crash': async () => crashes.last(),
    async 'on-page'(page) {
      crashes.shows(page)
      return { heard: true }
    },
    async 'open-library'({ folder }) {
      await switching.open(onlyChosen(folder))
      return { opened: true }
    },
    async 'move-library'({ folder, job }) {
      await switching.move(onlyChosen(folder), job)
      return { moved: true }
    },
    'find-library': async ({ folder }) => ({
      folder: await switching.find(folder === null ? null : onlyChosen(folder)),
    }),
    async quit() {
      app.quit()
      return { quitting: true }
    },
    'cancel-move': async () => ({ cancelled: switching.cancel() }),
    async 'ready-to-close'() {
      leaving.ready()
      return { closing: true }
    },
  }
}

/** Not openPath: what is called a folder may be a program. */
function show(path: string): { readonly shown: boolean } {
  shell.showItemInFolder(path)
  return { shown: true }
}

/** Whether the user has clicked or pressed a key just now, as Chromium knows it: asked outside the page’s own world. */
async function isAfterGesture(window: BrowserWindow | null): Promise<boolean> {
  const code = 'navigator.userActivation.isActive'
  return (await window?.webContents.executeJavaScriptInIsolatedWorld(WORLD, [{ code }])) === true
}

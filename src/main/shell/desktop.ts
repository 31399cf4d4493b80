import { app, type BrowserWindow, clipboard, shell } from 'electron'
import { Refusal } from '#shared/failure.ts'
import { isLink } from '#shared/links/link.ts'
import type { EngineUse } from '#shared/requests/shell.ts'
import { aboutHandlers } from './about/about-handlers.ts'
import type { EngineNotice } from './about/engine-notice.ts'
import type { CrashMemory } from './crash-memory.ts'
import type { ShellHandlers } from './ipc.ts'
import type { ChooseFolder } from './library/choose-folder.ts'
import type { CurrentLibrary } from './library/current-library.ts'
import type { DraftSaver } from './library/draft-saver.ts'
import type { DraftKeeper } from './library/kept-draft.ts'
import type { LibrarySwitch } from './library/switch-library.ts'
import { linkHandlers } from './links/link-handlers.ts'
import type { LinkInbox } from './links/link-inbox.ts'
import type { LinkOpener } from './links/link-opener.ts'
import type { SystemMenu } from './menu/menu.ts'
import { addressToOpen, webAddress } from './pages/origins.ts'
import type { Print } from './pages/print.ts'
import { chooseInDialog } from './sentences.ts'
import type { Build } from './shell-parts.ts'

/** An isolated world: scripts of the page cannot change what is read there. */
const WORLD = 999

export interface DesktopParts {
  readonly window: () => BrowserWindow | null
  /** Collects the folders that the user chooses in dialogs. */
  readonly chosenFolders: Set<string>
  readonly current: CurrentLibrary
  readonly engine: EngineUse
  readonly logPath: string
  readonly draft: DraftKeeper
  readonly crashes: CrashMemory
  readonly saver: DraftSaver
  readonly librarySwitch: LibrarySwitch
  readonly menu: SystemMenu
  readonly print: Print
  readonly chooseFolder: ChooseFolder
  readonly links: LinkInbox
  readonly linkOpener: LinkOpener
  readonly engineNotice: EngineNotice
  readonly build: Build
}

/** Answers the requests that only the desktop can. */
export function desktopHandlers(parts: DesktopParts): ShellHandlers {
  const { window, chosenFolders, current, engine, logPath, draft, crashes, saver, librarySwitch, menu, print } = parts
  function checkChosen(folder: string): string {
    if (!chosenFolders.has(folder)) throw new Refusal('not-allowed', chooseInDialog)
    return folder
  }
  return {
    print,
    ...aboutHandlers(parts),
    ...linkHandlers(parts),
    async 'choose-folder'({ title, kind = 'library' }) {
      const folder = await parts.chooseFolder(window(), title, kind)
      if (folder !== null) chosenFolders.add(folder)
      return { folder }
    },
    async 'open-address'({ url }) {
      // As if another program had opened it: the same rules hold for links in notes.
      const isOwn = isLink(url)
      const address = isOwn ? url : addressToOpen(url)
      if (address === null || !(await isAfterGesture(window()))) return { opened: false }
      if (isOwn) {
        parts.links.add(address)
        return { opened: true }
      }
      await shell.openExternal(address)
      return { opened: true }
    },
    async 'show-folder'({ folder }) {
      if (!chosenFolders.has(folder)) return { shown: false }
      return show(folder)
    },
    async 'clipboard-address'() {
      return { url: webAddress(await clipboard.readText()) }
    },
    'show-library': async () => show(current.get().folder),
    'show-log': async () => show(logPath),
    async 'can-run'({ ids, colours }) {
      menu.enable(ids)
      menu.nameColours(colours)
      return { heard: true }
    },
    async 'keep-draft'({ draft: latest }) {
      draft.keep(latest)
      return { kept: latest !== null }
    },
    'kept-draft': async () => ({ draft: draft.draft() }),
    engine: async () => ({ use: engine, chromium: process.versions.chrome.split('.')[0] ?? '' }),
    'last-crash': async () => crashes.last(),
    async 'on-page'(page) {
      crashes.shows(page)
      return { heard: true }
    },
    async 'open-library'({ folder }) {
      await librarySwitch.open(checkChosen(folder))
      return { opened: true }
    },
    async 'move-library'({ folder, job }) {
      await librarySwitch.move(checkChosen(folder), job)
      return { moved: true }
    },
    'find-library': async ({ folder }) => ({
      folder: await librarySwitch.find(folder === null ? null : checkChosen(folder)),
    }),
    async quit() {
      app.quit()
      return { quitting: true }
    },
    'cancel-move': async () => ({ cancelled: librarySwitch.cancel() }),
    async 'ready-to-close'() {
      saver.windowSaved()
      return { closing: true }
    },
  }
}

/** Not with openPath: a path that is called a folder may be a program. */
function show(path: string): { readonly shown: boolean } {
  shell.showItemInFolder(path)
  return { shown: true }
}

/** Whether the user has just clicked or pressed a key, according to Chromium. Scripts of the page cannot change the answer. */
async function isAfterGesture(window: BrowserWindow | null): Promise<boolean> {
  const code = 'navigator.userActivation.isActive'
  return (await window?.webContents.executeJavaScriptInIsolatedWorld(WORLD, [{ code }])) === true
}

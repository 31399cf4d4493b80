import { isDeepStrictEqual } from 'node:util'
import { app, type BrowserWindow, Menu } from 'electron'
import { allCommands, type ColourNames, type CommandId, type KeySettings } from '#shared/commands.ts'
import type { ShellEvent } from '#shared/contract.ts'
import { menuTemplate } from './menu-template.ts'

/** Apart from the page's own world: what it finds there is Chromium's, whatever runs in the page. */
const WORLD = 999
const IN_FIELD = `(() => {
  const at = document.activeElement
  return at !== null && (at.isContentEditable || at.localName === 'textarea' || at.localName === 'input')
})()`

export interface MenuParts {
  /** The window there is now; null when it is closed. */
  readonly window: () => BrowserWindow | null
  /** Opens it where there is none, and brings it to the front. */
  readonly openWindow: () => void
  readonly keys: () => KeySettings
}

export interface SystemMenu {
  /** Sets it again, for other keys. */
  again(): void
  /** Calls colours as their reader does. */
  call(colours: ColourNames): void
  /** Greys what does nothing now; null: nobody can say. */
  enable(ids: readonly string[] | null): void
}

/** Sets the menus of this system. */
export function setMenu(parts: MenuParts): SystemMenu {
  let able: ReadonlySet<string> | null = null
  let colours: ColourNames = {}
  const again = () =>
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(
        menuTemplate({
          platform: process.platform,
          name: 'Commonplace',
          keys: parts.keys(),
          able,
          colours,
          developing: !app.isPackaged,
          run: (id) => void choose(id, parts),
        }),
      ),
    )
  again()
  return {
    again,
    call(names) {
      if (isDeepStrictEqual(names, colours)) return
      colours = names
      again()
    },
    enable(ids) {
      able = ids === null ? null : new Set(ids)
      const menu = Menu.getApplicationMenu()
      for (const { id } of allCommands) {
        const item = menu?.getMenuItemById(id)
        if (item) item.enabled = able === null || able.has(id)
      }
    },
  }
}

/** Undo belongs to the field while one is being written in; all else, and undo elsewhere, is the window's. */
async function choose(id: CommandId, { window, openWindow }: MenuParts): Promise<void> {
  openWindow()
  const contents = window()?.webContents
  if (contents === undefined) return
  if (id === 'undo' || id === 'redo') {
    if (await contents.executeJavaScriptInIsolatedWorld(WORLD, [{ code: IN_FIELD }])) return contents[id]()
  }
  const event: ShellEvent = { type: 'command', id }
  const send = () => contents.send('event', event)
  contents.focus()
  if (contents.isLoadingMainFrame()) contents.once('did-finish-load', send)
  else send()
}

import { isDeepStrictEqual } from 'node:util'
import { app, type BrowserWindow, Menu } from 'electron'
import { allCommands, type ColourNames, type CommandId, type KeySettings } from '#shared/commands.ts'
import type { ShellEvent } from '#shared/contract.ts'
import { programName } from '../sentences.ts'
import { menuTemplate } from './menu-template.ts'

/** An isolated world: scripts of the page cannot change what is read there. */
const WORLD = 999
const IN_FIELD = `(() => {
  const at = document.activeElement
  return at !== null && (at.isContentEditable || at.localName === 'textarea' || at.localName === 'input')
})()`

export interface MenuParts {
  /** The window; null while it is closed. */
  readonly window: () => BrowserWindow | null
  /** Opens the window, or brings it to the front. */
  readonly openWindow: () => void
  readonly keys: () => KeySettings
}

export interface SystemMenu {
  /** Builds the menus, with the keys of the settings. */
  update(): void
  /** Uses the names that the reader gave to colours. */
  nameColours(colours: ColourNames): void
  /** Greys out all commands but these; null enables all. */
  enable(ids: readonly string[] | null): void
}

/**
 * The menus of this system. There are none before the first `update`: to build them takes as long as to open a window, so
 * the window goes first.
 */
export function createMenu(parts: MenuParts): SystemMenu {
  let enabled: ReadonlySet<string> | null = null
  let colours: ColourNames = {}
  const update = () =>
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(
        menuTemplate({
          platform: process.platform,
          name: programName,
          keys: parts.keys(),
          enabled,
          colours,
          developing: !app.isPackaged,
          run: (id) => void choose(id, parts),
        }),
      ),
    )
  return {
    update,
    nameColours(names) {
      if (isDeepStrictEqual(names, colours)) return
      colours = names
      update()
    },
    enable(ids) {
      enabled = ids === null ? null : new Set(ids)
      const menu = Menu.getApplicationMenu()
      for (const { id } of allCommands) {
        const item = menu?.getMenuItemById(id)
        if (item) item.enabled = enabled === null || enabled.has(id)
      }
    },
  }
}

/** Runs a command in the window. Undo belongs to a text field while it has the focus. */
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

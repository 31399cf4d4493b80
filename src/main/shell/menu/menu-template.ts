import type { MenuItemConstructorOptions } from 'electron'
import type { MenuName } from '#shared/commands/command.ts'
import { acceleratorOf } from '#shared/commands/keys.ts'
import {
  activeKeys,
  allCommands,
  type ColourNames,
  type Command,
  type CommandId,
  type KeySettings,
  menuLabel,
  ownName,
} from '#shared/commands.ts'
import { literal, titled, withMnemonics } from './menu-words.ts'

export interface MenuWishes {
  readonly platform: NodeJS.Platform
  /** The program's name, as its user reads it. */
  readonly name: string
  /** The keys that are set: menus show those that work. */
  readonly keys: KeySettings
  /** The commands that do something now; null while nobody has said. */
  readonly able: ReadonlySet<string> | null
  /** What the reader calls the colours of highlights. */
  readonly colours: ColourNames
  /** Whether tools for developers are offered. */
  readonly developing: boolean
  /** Does what an item stands for. */
  run(id: CommandId): void
}

type Item = MenuItemConstructorOptions

const separator: Item = { type: 'separator' }

/** The menus of a system, from the table of commands and the roles that every program of the system has. */
export function menuTemplate(wishes: MenuWishes): Item[] {
  const mac = wishes.platform === 'darwin'
  const menus: Item[] = [
    ...(mac ? [programMenu(wishes)] : []),
    { label: '&File', submenu: joined(commandsIn('file', wishes), mac ? [{ role: 'close' }] : [quit(wishes)]) },
    { label: '&Edit', submenu: editMenu(wishes) },
    { label: '&View', submenu: viewMenu(wishes) },
    { label: '&Go', submenu: commandsIn('go', wishes) },
    { label: '&Article', submenu: commandsIn('article', wishes) },
    { label: 'H&ighlight', submenu: commandsIn('highlight', wishes) },
    mac ? { role: 'windowMenu' } : { label: '&Window', submenu: [{ role: 'minimize' }, { role: 'close' }] },
    { role: 'help', label: '&Help', submenu: helpMenu(wishes) },
  ]
  return mac ? menus : menus.map(({ submenu, ...menu }) => ({ ...menu, submenu: withMnemonics(submenu as Item[]) }))
}

/** A Mac keeps in it what is about the program as a whole. */
function programMenu(wishes: MenuWishes): Item {
  const { name } = wishes
  return {
    label: name,
    submenu: joined(
      [{ role: 'about', label: `About ${name}` }],
      commandItems(wishes, ({ id }) => id === 'settings'),
      [{ role: 'services' }],
      [{ role: 'hide', label: `Hide ${name}` }, { role: 'hideOthers' }, { role: 'unhide' }],
      [quit(wishes)],
    ),
  }
}

function quit({ platform, name }: MenuWishes): Item {
  if (platform === 'darwin') return { role: 'quit', label: `Quit ${name}` }
  return { role: 'quit', label: platform === 'win32' ? 'Exit' : 'Quit', accelerator: 'Ctrl+Q' }
}

function editMenu(wishes: MenuWishes): Item[] {
  const clipboard: Item[] = [
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'pasteAndMatchStyle' },
    { role: 'delete' },
  ]
  const [history = [], ...rest] = sectionsOf('edit', wishes)
  return joined(history, clipboard, ...rest)
}

function viewMenu(wishes: MenuWishes): Item[] {
  const zoom: Item[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    // The same key without Shift, as it is on most keyboards.
    { role: 'zoomIn', accelerator: 'CmdOrCtrl+=', visible: false, acceleratorWorksWhenHidden: true },
    { role: 'zoomOut' },
  ]
  return joined(
    commandsIn('view', wishes),
    zoom,
    [{ role: 'togglefullscreen' }],
    wishes.developing ? [{ role: 'toggleDevTools' }] : [],
  )
}

function helpMenu(wishes: MenuWishes): Item[] {
  const about: Item[] = wishes.platform === 'darwin' ? [] : [{ role: 'about', label: `About ${wishes.name}` }]
  return joined(commandsIn('help', wishes), about)
}

const commandsIn = (menu: MenuName, wishes: MenuWishes): Item[] => joined(...sectionsOf(menu, wishes))

/** The commands of a menu, section by section. */
function sectionsOf(menu: MenuName, wishes: MenuWishes): Item[][] {
  const elsewhere = (id: string) => wishes.platform === 'darwin' && id === 'settings'
  const here = allCommands.filter((command) => command.menu?.in === menu && !elsewhere(command.id))
  const sections = [...new Set(here.map((command) => command.menu?.section ?? 0))].sort((a, b) => a - b)
  return sections.map((section) =>
    commandItems(
      wishes,
      (command) => command.menu?.in === menu && command.menu.section === section && !elsewhere(command.id),
    ),
  )
}

function commandItems(wishes: MenuWishes, belongs: (command: Command) => boolean): Item[] {
  return allCommands.filter(belongs).map((command): Item => {
    const key = shownKey(command.id, wishes)
    const own = ownName(command.id, wishes.colours)
    return {
      id: command.id,
      label:
        own === null
          ? titled(menuLabel({ ...command, label: (command as Command).menu?.label ?? command.label }))
          : literal(own),
      // The window hears the key first, and the menu must not answer it a second time.
      ...(key === null ? {} : { accelerator: key, registerAccelerator: false }),
      enabled: wishes.able === null || wishes.able.has(command.id),
      click: () => wishes.run(command.id),
    }
  })
}

/**
 * The first key that the system's menus have a word for. A Mac gives every key in a menu to the menu, in fields too:
 * there what is pressed without Command, Control or Option is left to the window.
 */
function shownKey(id: CommandId, { platform, keys }: MenuWishes): string | null {
  for (const press of activeKeys(id, keys)) {
    const key = platform === 'darwin' && !/^(\$mod|Control|Alt)\+|^F\d/.test(press) ? null : acceleratorOf(press)
    if (key !== null) return key
  }
  return null
}

/** Sections with a rule between those that hold anything. */
function joined(...sections: readonly (readonly Item[])[]): Item[] {
  return sections
    .filter((section) => section.length > 0)
    .flatMap((section, at) => (at === 0 ? section : [separator, ...section]))
}

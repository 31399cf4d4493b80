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
import { literal, toTitleCase, withMnemonics } from './menu-words.ts'
import { hideLabel, menuLabels, quitLabel } from './sentences.ts'

export interface MenuOptions {
  readonly platform: NodeJS.Platform
  /** The program's name, for display. */
  readonly name: string
  /** The keys of the settings. Menus show those that work. */
  readonly keys: KeySettings
  /** The commands that do something now; null enables all. */
  readonly enabled: ReadonlySet<string> | null
  /** The reader's own names for the colours of highlights. */
  readonly colours: ColourNames
  /** Whether tools for developers are offered. */
  readonly developing: boolean
  /** Runs the command of an item. */
  run(id: CommandId): void
}

type Item = MenuItemConstructorOptions

const separator: Item = { type: 'separator' }

/** Builds the menus of a system from the table of commands and from the roles that every program of the system has. */
export function menuTemplate(options: MenuOptions): Item[] {
  const mac = options.platform === 'darwin'
  const menus: Item[] = [
    ...(mac ? [programMenu(options)] : []),
    {
      label: menuLabels.file,
      submenu: joinSections(commandsIn('file', options), mac ? [{ role: 'close' }] : [quit(options)]),
    },
    { label: menuLabels.edit, submenu: editMenu(options) },
    { label: menuLabels.view, submenu: viewMenu(options) },
    { label: menuLabels.go, submenu: commandsIn('go', options) },
    { label: menuLabels.article, submenu: commandsIn('article', options) },
    { label: menuLabels.highlight, submenu: commandsIn('highlight', options) },
    mac ? { role: 'windowMenu' } : { label: menuLabels.window, submenu: [{ role: 'minimize' }, { role: 'close' }] },
    { role: 'help', label: menuLabels.help, submenu: commandsIn('help', options) },
  ]
  return mac ? menus : menus.map(({ submenu, ...menu }) => ({ ...menu, submenu: withMnemonics(submenu as Item[]) }))
}

/** Commands that a Mac has in the menu of the program. */
const OF_THE_PROGRAM: ReadonlySet<string> = new Set(['about', 'settings'])

/** The menu of a Mac for the program as a whole. */
function programMenu(options: MenuOptions): Item {
  const { name } = options
  return {
    label: name,
    submenu: joinSections(
      commandItems(options, ({ id }) => id === 'about'),
      commandItems(options, ({ id }) => id === 'settings'),
      [{ role: 'services' }],
      [{ role: 'hide', label: hideLabel(name) }, { role: 'hideOthers' }, { role: 'unhide' }],
      [quit(options)],
    ),
  }
}

function quit({ platform, name }: MenuOptions): Item {
  if (platform === 'darwin') return { role: 'quit', label: quitLabel(name) }
  return { role: 'quit', label: platform === 'win32' ? menuLabels.quitWindows : menuLabels.quit, accelerator: 'Ctrl+Q' }
}

function editMenu(options: MenuOptions): Item[] {
  const clipboard: Item[] = [
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'pasteAndMatchStyle' },
    { role: 'delete' },
  ]
  const [history = [], ...rest] = sectionsOf('edit', options)
  return joinSections(history, clipboard, ...rest)
}

function viewMenu(options: MenuOptions): Item[] {
  const zoom: Item[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    // The same key without Shift, as most keyboards have it.
    { role: 'zoomIn', accelerator: 'CmdOrCtrl+=', visible: false, acceleratorWorksWhenHidden: true },
    { role: 'zoomOut' },
  ]
  return joinSections(
    commandsIn('view', options),
    zoom,
    [{ role: 'togglefullscreen' }],
    options.developing ? [{ role: 'toggleDevTools' }] : [],
  )
}

const commandsIn = (menu: MenuName, options: MenuOptions): Item[] => joinSections(...sectionsOf(menu, options))

/** The commands of a menu, section by section. */
function sectionsOf(menu: MenuName, options: MenuOptions): Item[][] {
  const elsewhere = (id: string) => options.platform === 'darwin' && OF_THE_PROGRAM.has(id)
  const commands = allCommands.filter((command) => command.menu?.in === menu && !elsewhere(command.id))
  const sections = [...new Set(commands.map((command) => command.menu?.section ?? 0))].sort((a, b) => a - b)
  return sections.map((section) =>
    commandItems(
      options,
      (command) => command.menu?.in === menu && command.menu.section === section && !elsewhere(command.id),
    ),
  )
}

function commandItems(options: MenuOptions, belongs: (command: Command) => boolean): Item[] {
  return allCommands.filter(belongs).map((command): Item => {
    const key = menuKey(command.id, options)
    const colourName = ownName(command.id, options.colours)
    return {
      id: command.id,
      label:
        colourName === null
          ? toTitleCase(menuLabel({ ...command, label: (command as Command).menu?.label ?? command.label }))
          : literal(colourName),
      // The window gets the key first, and the menu must not run the command a second time.
      ...(key === null ? {} : { accelerator: key, registerAccelerator: false }),
      enabled: options.enabled === null || options.enabled.has(command.id),
      click: () => options.run(command.id),
    }
  })
}

/**
 * The first key of a command that the system's menus can show. On a Mac the menu takes every key it shows, in fields too;
 * so keys without Command, Control or Option are not shown there and reach the window.
 */
function menuKey(id: CommandId, { platform, keys }: MenuOptions): string | null {
  for (const press of activeKeys(id, keys)) {
    const key = platform === 'darwin' && !/^(\$mod|Control|Alt)\+|^F\d/.test(press) ? null : acceleratorOf(press)
    if (key !== null) return key
  }
  return null
}

/** Puts a separator between sections that have items. */
function joinSections(...sections: readonly (readonly Item[])[]): Item[] {
  return sections
    .filter((section) => section.length > 0)
    .flatMap((section, at) => (at === 0 ? section : [separator, ...section]))
}

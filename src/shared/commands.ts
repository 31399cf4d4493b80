import { anywhere } from './commands/anywhere.ts'
import { article } from './commands/article.ts'
import type { Command } from './commands/command.ts'
import { highlights } from './commands/highlights.ts'
import { canonical, isSingle, type OwnKeys, pressLabel } from './commands/keys.ts'
import { lists } from './commands/lists.ts'
import { pair } from './commands/pair.ts'
import { reading } from './commands/reading.ts'

export type { Command, CommandGroup, MenuName, MenuPlace } from './commands/command.ts'
export type { OwnKeys } from './commands/keys.ts'

/** Every command as data: menus, palette, keys and help are made from this table. Each group has a file in `commands/`. */
export const commands = [...anywhere, ...lists, ...article, ...reading, ...pair, ...highlights] as const

export type CommandId = (typeof commands)[number]['id']

/** The same table with the type that all commands share. */
export const allCommands: readonly (Command & { readonly id: CommandId })[] = commands

const byId: ReadonlyMap<string, Command> = new Map(allCommands.map((command) => [command.id, command]))

/** Whether a string is the id of a command. */
export const isCommand = (id: string): id is CommandId => byId.has(id)

/** The label of a command in menus and the palette: an ellipsis says that it asks for more. */
export const menuLabel = ({ label, asks }: Command): string => (asks ? `${label}…` : label)

/** What the reader calls the colours of a library, by their numbers. */
export type ColourNames = Readonly<Record<string, string | undefined>>

/** What the reader calls a colour, by the id of its command; null for a colour without such a name, and other commands. */
export function ownName(id: string, names: ColourNames): string | null {
  const colour = /^colour-(\d)$/.exec(id)?.[1]
  return colour === undefined ? null : names[colour] || null
}

/** The part of the settings about keys. */
export interface KeySettings {
  readonly keys: OwnKeys
  readonly singleKeys: boolean
}

/** The defaults. */
const unchanged: KeySettings = { keys: {}, singleKeys: true }

/** The keys of a command: those from the settings, or else its default keys. */
export function keysOf(id: CommandId, own: OwnKeys = {}): readonly string[] {
  return Object.hasOwn(own, id) ? (own[id] ?? []) : (byId.get(id)?.keys ?? [])
}

/** The keys of a command that work: not the single ones while these are switched off. */
export const activeKeys = (id: CommandId, { keys, singleKeys }: KeySettings): readonly string[] =>
  keysOf(id, keys).filter((press) => singleKeys || !isSingle(press))

/** The first key of a command that works, as users read it: `⌘K` on a Mac, `Ctrl K` elsewhere; null for none. */
export function keyLabel(id: CommandId, mac: boolean, settings: KeySettings = unchanged): string | null {
  const [first] = activeKeys(id, settings)
  return first === undefined ? null : pressLabel(first, mac)
}

/** The command that has a press among its keys; null when the press is free. */
export function ownerOf(press: string, own: OwnKeys, except: CommandId | null = null): CommandId | null {
  const has = ({ id }: { readonly id: CommandId }) => keysOf(id, own).some((key) => isSame(key, press))
  return allCommands.find((command) => command.id !== except && has(command))?.id ?? null
}

/** The command that a press runs; null for none. */
export const commandFor = (press: string, settings: KeySettings) =>
  allCommands.find(({ id }) => activeKeys(id, settings).some((key) => isSame(key, press))) ?? null

const isSame = (one: string, other: string): boolean => canonical(one) === canonical(other)

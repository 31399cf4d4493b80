import { anywhere } from './commands/anywhere.ts'
import { article } from './commands/article.ts'
import type { Command } from './commands/command.ts'
import { highlights } from './commands/highlights.ts'
import { canonical, isSingle, type OwnKeys, pressLabel } from './commands/keys.ts'
import { lists } from './commands/lists.ts'
import { reading } from './commands/reading.ts'

export type { Command, CommandGroup, MenuName, MenuPlace } from './commands/command.ts'
export type { OwnKeys } from './commands/keys.ts'

/** Every command as data: menu, palette, keys and help are made from this table. A group of it is a file beside. */
export const commands = [...anywhere, ...lists, ...article, ...reading, ...highlights] as const

export type CommandId = (typeof commands)[number]['id']

/** The same table for whoever needs what every command has. */
export const allCommands: readonly (Command & { readonly id: CommandId })[] = commands

const byId: ReadonlyMap<string, Command> = new Map(allCommands.map((command) => [command.id, command]))

/** Whether a word names a command. */
export const isCommand = (id: string): id is CommandId => byId.has(id)

/** The name of a command where it is offered: an ellipsis says that it asks for more. */
export const menuLabel = ({ label, asks }: Command): string => (asks ? `${label}…` : label)

/** What its reader calls the colours of a library, by their numbers. */
export type ColourNames = Readonly<Record<string, string | undefined>>

/** The name of a colour's command is what its reader calls the colour; null for what has no name but its own. */
export function ownName(id: string, names: ColourNames): string | null {
  const colour = /^colour-(\d)$/.exec(id)?.[1]
  return colour === undefined ? null : names[colour] || null
}

/** What of the settings is about keys. */
export interface KeySettings {
  readonly keys: OwnKeys
  readonly singleKeys: boolean
}

/** As the table has it. */
const unchanged: KeySettings = { keys: {}, singleKeys: true }

/** The keys of a command: those its user gave it, or else its own. */
export function keysOf(id: CommandId, own: OwnKeys = {}): readonly string[] {
  return Object.hasOwn(own, id) ? (own[id] ?? []) : (byId.get(id)?.keys ?? [])
}

/** Those of its keys that work: none of the single ones while these are switched off. */
export const activeKeys = (id: CommandId, { keys, singleKeys }: KeySettings): readonly string[] =>
  keysOf(id, keys).filter((press) => singleKeys || !isSingle(press))

/** The first that works, for people: `⌘K` on a Mac, `Ctrl K` elsewhere; null when there is none. */
export function keyLabel(id: CommandId, mac: boolean, settings: KeySettings = unchanged): string | null {
  const [first] = activeKeys(id, settings)
  return first === undefined ? null : pressLabel(first, mac)
}

/** Who else has a press among its keys; null when it is free. */
export function ownerOf(press: string, own: OwnKeys, except: CommandId | null = null): CommandId | null {
  const has = ({ id }: { readonly id: CommandId }) => keysOf(id, own).some((key) => isSame(key, press))
  return allCommands.find((command) => command.id !== except && has(command))?.id ?? null
}

/** Which command answers to a press. */
export const commandFor = (press: string, settings: KeySettings) =>
  allCommands.find(({ id }) => activeKeys(id, settings).some((key) => isSame(key, press))) ?? null

const isSame = (one: string, other: string): boolean => canonical(one) === canonical(other)

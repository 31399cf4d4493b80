import { canonical, isReserved, pressLabel } from '#shared/commands/keys.ts'
import {
  allCommands,
  type ColourNames,
  type CommandId,
  keysOf,
  type OwnKeys,
  ownerOf,
  ownName,
} from '#shared/commands.ts'

/** What becomes of a press that is to be the key of a command. */
export type KeyDecision =
  | { readonly kind: 'set'; readonly keys: OwnKeys }
  /** It is the key of another command: a sentence, and what is set when it is taken from that one. */
  | { readonly kind: 'conflict'; readonly sentence: string; readonly keys: OwnKeys }
  | { readonly kind: 'refused'; readonly sentence: string }

const labelOf = (id: CommandId, names: ColourNames): string =>
  ownName(id, names) ?? allCommands.find((command) => command.id === id)?.label ?? id

/** Decides on a press for a command, whose only key it then is. */
export function decideKey(id: CommandId, press: string, own: OwnKeys, names: ColourNames, mac: boolean): KeyDecision {
  const shown = pressLabel(press, mac)
  if (isReserved(press, mac))
    return { kind: 'refused', sentence: `${shown} belongs to fields, to menus or to the system. Press another key.` }
  const keys = { ...own, [id]: [press] }
  const owner = ownerOf(press, own, id)
  if (owner === null) return { kind: 'set', keys: withoutNeedless(keys) }
  const left = keysOf(owner, own).filter((key) => canonical(key) !== canonical(press))
  return {
    kind: 'conflict',
    sentence: `${shown} is the key of “${labelOf(owner, names)}”.`,
    keys: withoutNeedless({ ...keys, [owner]: left }),
  }
}

/** A command as it is without keys of its user's; and those that took its own from it give them back. */
export function withReset(id: CommandId, own: OwnKeys): OwnKeys {
  const { [id]: _, ...rest } = own
  return Object.fromEntries(
    Object.entries(rest).map(([other, keys]) => [
      other,
      keys.filter((key) => !keysOf(id).some((back) => canonical(back) === canonical(key))),
    ]),
  )
}

/** Keys that are the table's own need not be set. */
function withoutNeedless(keys: OwnKeys): OwnKeys {
  const differs = ([id, presses]: readonly [string, readonly string[]]) =>
    JSON.stringify(presses) !== JSON.stringify(keysOf(id as CommandId))
  return Object.fromEntries(Object.entries(keys).filter(differs))
}

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
import { reservedKeySentence, usedKeySentence } from './sentences.ts'

/** What happens with a press that is to be the key of a command. */
export type KeyDecision =
  | { readonly kind: 'set'; readonly keys: OwnKeys }
  /** It is the key of another command. `keys` is what is set if the user takes it from that command. */
  | { readonly kind: 'conflict'; readonly sentence: string; readonly keys: OwnKeys }
  | { readonly kind: 'refused'; readonly sentence: string }

const labelOf = (id: CommandId, names: ColourNames): string =>
  ownName(id, names) ?? allCommands.find((command) => command.id === id)?.label ?? id

/** Decides whether a press can be the only key of a command. */
export function decideKey(id: CommandId, press: string, own: OwnKeys, names: ColourNames, mac: boolean): KeyDecision {
  const label = pressLabel(press, mac)
  if (isReserved(press, mac)) return { kind: 'refused', sentence: reservedKeySentence(label) }
  const keys = { ...own, [id]: [press] }
  const owner = ownerOf(press, own, id)
  if (owner === null) return { kind: 'set', keys: withoutDefaults(keys) }
  const rest = keysOf(owner, own).filter((key) => canonical(key) !== canonical(press))
  return {
    kind: 'conflict',
    sentence: usedKeySentence(label, labelOf(owner, names)),
    keys: withoutDefaults({ ...keys, [owner]: rest }),
  }
}

/** Gives a command its default keys again, also those that another command has taken. */
export function withReset(id: CommandId, own: OwnKeys): OwnKeys {
  const { [id]: _, ...rest } = own
  return Object.fromEntries(
    Object.entries(rest).map(([other, keys]) => [
      other,
      keys.filter((key) => !keysOf(id).some((back) => canonical(back) === canonical(key))),
    ]),
  )
}

/** Leaves out the keys that are the defaults. */
function withoutDefaults(keys: OwnKeys): OwnKeys {
  const differs = ([id, presses]: readonly [string, readonly string[]]) =>
    JSON.stringify(presses) !== JSON.stringify(keysOf(id as CommandId))
  return Object.fromEntries(Object.entries(keys).filter(differs))
}

import { allCommands, type ColourNames, type CommandGroup, ownName } from '#shared/commands.ts'

/**
 * The commands whose name or group has all these words in it, in the order of the table.
 * @param names what the reader calls the colours: they are found by that and by their own names
 */
export function filterCommands(words: string, names: ColourNames = {}): typeof allCommands {
  const asked = words.toLowerCase().split(/\s+/).filter(Boolean)
  return allCommands.flatMap((command) => {
    const { id, label, group } = command
    const own = ownName(id, names)
    const said = `${own ?? ''} ${label} ${group}`.toLowerCase()
    if (!asked.every((word) => said.includes(word))) return []
    return own === null ? command : { ...command, label: own }
  })
}

/** Commands under the heads of their groups, as the table has them. */
export function byGroup<T extends { readonly group: CommandGroup }>(
  commands: readonly T[],
): readonly (readonly [CommandGroup, readonly T[]])[] {
  const groups = [...new Set(commands.map(({ group }) => group))]
  return groups.map((group) => [group, commands.filter((command) => command.group === group)])
}

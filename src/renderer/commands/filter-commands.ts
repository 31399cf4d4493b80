import { allCommands, type ColourNames, type CommandGroup, ownName } from '#shared/commands.ts'

/**
 * The commands whose label or group has all these words in it, in the order of the table.
 * @param names what the reader calls the colours: commands are found by these and by their own names
 */
export function filterCommands(words: string, names: ColourNames = {}): typeof allCommands {
  const query = words.toLowerCase().split(/\s+/).filter(Boolean)
  return allCommands.flatMap((command) => {
    const { id, label, group } = command
    const own = ownName(id, names)
    const text = `${own ?? ''} ${label} ${group}`.toLowerCase()
    if (!query.every((word) => text.includes(word))) return []
    return own === null ? command : { ...command, label: own }
  })
}

/** Commands under the names of their groups, in the order of the table. */
export function byGroup<T extends { readonly group: CommandGroup }>(
  commands: readonly T[],
): readonly (readonly [CommandGroup, readonly T[]])[] {
  const groups = [...new Set(commands.map(({ group }) => group))]
  return groups.map((group) => [group, commands.filter((command) => command.group === group)])
}

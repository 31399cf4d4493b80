import { allCommands, type CommandGroup } from '#shared/commands.ts'

/** The commands whose name or group has all these words in it, in the order of the table. */
export function matching(words: string): typeof allCommands {
  const asked = words.toLowerCase().split(/\s+/).filter(Boolean)
  return allCommands.filter(({ label, group }) => {
    const said = `${label} ${group}`.toLowerCase()
    return asked.every((word) => said.includes(word))
  })
}

/** Commands under the heads of their groups, as the table has them. */
export function byGroup<T extends { readonly group: CommandGroup }>(
  commands: readonly T[],
): readonly (readonly [CommandGroup, readonly T[]])[] {
  const groups = [...new Set(commands.map(({ group }) => group))]
  return groups.map((group) => [group, commands.filter((command) => command.group === group)])
}

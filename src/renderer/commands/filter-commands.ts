import { synonyms } from '#shared/commands/synonyms.ts'
import { allCommands, type ColourNames, type CommandGroup, ownName } from '#shared/commands.ts'

/** A command that was looked for. */
export type FoundCommand = (typeof allCommands)[number] & {
  /** The other word for it that was looked for; null where its own words are. */
  readonly synonym: string | null
}

/**
 * The commands that have all these words in their label or group, in the order of the table; below them those that other
 * words lead to (`synonyms.ts`).
 * @param names what the reader calls the colours: commands are found by these and by their own names
 */
export function filterCommands(words: string, names: ColourNames = {}): readonly FoundCommand[] {
  const query = wordsOf(words)
  const matches = allCommands.flatMap((command) => {
    const { id, label, group } = command
    const own = ownName(id, names)
    const text = `${own ?? ''} ${label} ${group}`.toLowerCase()
    const missing = query.filter((word) => !text.includes(word))
    const synonym = missing.length === 0 ? null : synonymFor(missing, query, synonyms[id] ?? [])
    if (synonym === undefined) return []
    return { ...command, label: own ?? label, synonym }
  })
  // For “delete” the command that deletes comes before the place of what is deleted.
  const rank = ({ synonym }: FoundCommand): number =>
    synonym === null ? 0 : wordsOf(synonym).join(' ') === query.join(' ') ? 1 : 2
  return matches.sort((a, b) => rank(a) - rank(b))
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().split(/\s+/).filter(Boolean)

/**
 * The synonym that stands for the words that the command itself lacks; the one that matches most of what is typed, in the
 * order of the table. Undefined for none.
 */
function synonymFor(
  missing: readonly string[],
  query: readonly string[],
  candidates: readonly string[],
): string | undefined {
  const begins = (synonym: string) => {
    const parts = wordsOf(synonym)
    return (word: string) => parts.some((part) => part.startsWith(word))
  }
  const count = (synonym: string) => query.filter(begins(synonym)).length
  return candidates
    .filter((synonym) => missing.every(begins(synonym)))
    .reduce<string | undefined>(
      (best, synonym) => (best === undefined || count(synonym) > count(best) ? synonym : best),
      undefined,
    )
}

/** Commands under the names of their groups, in the order in which they come. */
export function byGroup<T extends { readonly group: CommandGroup }>(
  commands: readonly T[],
): readonly (readonly [CommandGroup, readonly T[]])[] {
  const groups = [...new Set(commands.map(({ group }) => group))]
  return groups.map((group) => [group, commands.filter((command) => command.group === group)])
}

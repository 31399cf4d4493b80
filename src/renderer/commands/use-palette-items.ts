import { useState } from 'react'
import { allCommands, menuLabel } from '#shared/commands.ts'
import { useColourNames, useSearch } from '../data/cache/queries.ts'
import { useViewFields } from '../data/state/view.ts'
import { byGroup, type FoundCommand, filterCommands } from './filter-commands.ts'
import { canRun, runCommand } from './registry.ts'
import { paletteSentences } from './sentences.ts'
import { useKeyLabels } from './use-key-labels.ts'

/** A command to run, or an article to open. */
export interface PaletteItem {
  readonly id: string
  readonly label: string
  /** The key of a command; null for none. */
  readonly key: string | null
  /** The outlet or site of an article; null for none. */
  readonly source: string | null
  /** The word that it was found by, where its label does not have it. */
  readonly synonym: string | null
  /** Whether it opens an article, which can be opened beside the open one. */
  readonly opens: boolean
  run(): void
}

export type PaletteGroup = readonly [name: string, items: readonly PaletteItem[]]

/** Fewer letters match too many titles. */
const LEAST_LETTERS = 2
const MOST_ARTICLES = 6

/** The id of an item's element. */
export const itemId = ({ id }: PaletteItem): string => `palette-${id}`

/** What matches the words in the palette: the commands that can run now, and articles. Groups are never empty. */
export function usePaletteItems(words: string): readonly PaletteGroup[] {
  return [...useCommandItems(words), ...useArticleItems(words)]
}

function useCommandItems(words: string): readonly PaletteGroup[] {
  // When the palette opens: later its own field has the focus.
  const [runnable] = useState(() => new Set(allCommands.filter(({ id }) => canRun(id)).map(({ id }) => id)))
  const keys = useKeyLabels()
  const commands = filterCommands(words, useColourNames()).filter(({ id }) => id !== 'palette' && runnable.has(id))
  const item = (command: FoundCommand): PaletteItem => ({
    id: command.id,
    label: menuLabel(command),
    key: keys(command.id),
    source: null,
    synonym: command.synonym,
    opens: false,
    run: () => runCommand(command.id),
  })
  return byGroup(commands).map(([group, members]) => [group, members.map(item)])
}

/** Articles with these words in their titles; the last word may be the beginning of one. */
function useArticleItems(words: string): readonly PaletteGroup[] {
  const query = words.trim()
  const isLongEnough = query.length >= LEAST_LETTERS
  const { data } = useSearch(isLongEnough ? `in:title ${query}` : '', MOST_ARTICLES, 'palette')
  const { open } = useViewFields('open')
  if (data === undefined || !isLongEnough || data.hits.length === 0) return []
  const items = data.hits.map(({ id, title, row }) => ({
    id,
    label: title,
    key: null,
    source: row.publisher ?? row.siteName,
    synonym: null,
    opens: true,
    run: () => open(id),
  }))
  return [[paletteSentences.articles, items]]
}

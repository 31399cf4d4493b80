import type { CommandId } from '#shared/commands.ts'
import { canRun, runHere } from '../commands/registry.ts'
import type { Item } from '../ui/kit.ts'
import type { FrameDocument, TextRange } from './frame/frame-document.ts'
import { sentences } from './sentences.ts'
import { leaveOutLabel } from './use-cut-commands.ts'

/** The key of a command in the current settings, as users read it; null for none. */
export type KeyLabel = (id: CommandId) => string | null

/** A menu item that runs a command. */
export const commandItem = (id: CommandId, label: string, keys: KeyLabel, more: Partial<Item> = {}): Item => ({
  id,
  label,
  keys: keys(id),
  disabled: !canRun(id),
  run: () => runHere(id),
  ...more,
})

/** Items that correct what is part of the article, at the selection. */
export const cutGroup = (frame: FrameDocument, selection: TextRange, keys: KeyLabel): readonly Item[] => [
  commandItem('leave-out', leaveOutLabel(frame, selection), keys),
  commandItem('begin-story', sentences.startStory, keys),
]

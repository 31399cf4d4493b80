import type { ReactNode } from 'react'
import type { CommandId } from '#shared/commands.ts'
import type { FittedTool } from './fit-tools.ts'

/** A button of the toolbar: of the group for reading, or of the one for filing. */
export interface ArticleTool extends FittedTool {
  readonly group: 'reading' | 'filing'
  /** The command it runs, and whose key it names; null for `run`. */
  readonly command: CommandId | null
  readonly label: string
  readonly icon: ReactNode
  readonly pressed?: boolean
  readonly disabled?: boolean
  readonly run?: () => void
}

import { runCommand, useCommands } from '../../commands/registry.ts'
import type { ListSelection } from './use-row-selection.ts'

interface Rows {
  /** Undefined while it is not known. */
  readonly count: number | undefined
  /** The current row; -1 for none. */
  readonly at: number
  /** Where the current row was before it left the list; -1 for nowhere. */
  readonly index: number
  readonly moveTo: (index: number) => void
}

/** Goes through the rows of a list and selects them by keys. */
export function useListCommands({ count = 1, at, index, moveTo }: Rows, selection: ListSelection): void {
  const last = Math.max(0, count - 1)
  useCommands({
    // Where the current row has left the list, the next one is at its index now.
    'next-article': () => moveTo(at >= 0 ? Math.min(last, at + 1) : Math.max(0, Math.min(index, last))),
    'previous-article': () => moveTo(Math.max(0, (at >= 0 ? at : index) - 1)),
    choose: at >= 0 ? () => selection.onToggle(at) : undefined,
    'choose-next': () => selection.onExtend(Math.min(last, at + 1)),
    'choose-previous': () => selection.onExtend(Math.max(0, at - 1)),
    'choose-all': () => {
      selection.onAll()
      runCommand('back')
    },
  })
}

import { runCommand, useCommands } from '../commands/registry.ts'
import type { ListSelection } from '../ui/lists/use-list-selection.ts'
import type { CurrentHighlight } from './use-current-highlight.ts'

/** Goes through the highlights and selects them by keys, as through articles. */
export function useListCommands({ at, moveTo }: CurrentHighlight, selection: ListSelection, count: number): void {
  const last = Math.max(0, count - 1)
  const [next, previous] = [Math.min(last, at + 1), Math.max(0, at - 1)]
  useCommands({
    'next-article': count === 0 ? undefined : () => moveTo(next),
    'previous-article': count === 0 ? undefined : () => moveTo(previous),
    choose: at >= 0 ? () => selection.onToggle(at) : undefined,
    'choose-next': () => selection.onExtend(next),
    'choose-previous': () => selection.onExtend(previous),
    'choose-all': () => {
      selection.onAll()
      runCommand('back')
    },
  })
}

import type { HighlightView } from '#shared/views/highlights.ts'
import { useCommands } from '../../commands/registry.ts'
import { usePage } from '../../data/page/use-page.ts'
import { useToasts } from '../../data/toasts.ts'
import { clearSelection } from '../frame/frame-document.ts'
import { isAnchored } from '../frame/layers.ts'
import type { HighlightInput } from './highlight-input.ts'
import { sentences } from './sentences.ts'

/** Steps from highlight to highlight, in the order of the text. */
export function useHighlightSteps(
  { article, frame, selection, cursor }: HighlightInput,
  goTo: (highlight: HighlightView) => void,
): void {
  const say = useToasts((toasts) => toasts.say)
  const { highlight: activeId } = usePage('highlight')
  const anchored = article.highlights.filter(isAnchored)

  /** The highlight after or before the selection or the passage; from neither, the first or the last. */
  const nearest = (by: 1 | -1) => {
    const from = selection ?? cursor.passage()
    const after = anchored.filter(({ start }) => from === null || start >= from.start)
    const before = anchored.filter(({ end }) => from === null || end <= from.start)
    return by === 1 ? (after[0] ?? anchored[0]) : (before.at(-1) ?? anchored.at(-1))
  }
  const step = (by: 1 | -1) => () => {
    if (anchored.length === 0) return say(sentences.noHighlights)
    const at = anchored.findIndex(({ id }) => id === activeId)
    const next = at === -1 ? nearest(by) : anchored[(at + by + anchored.length) % anchored.length]
    if (next === undefined) return
    if (frame !== null) clearSelection(frame)
    goTo(next)
  }
  useCommands({ 'next-highlight': step(1), 'previous-highlight': step(-1) })
}

import type { Input } from '#shared/contract.ts'
import type { ArticleView } from '#shared/views.ts'
import { useCommands } from '../commands/registry.ts'
import { useChange } from '../data/mutate.ts'
import { usePage } from '../data/page/use-page.ts'
import { useView } from '../data/state/view.ts'
import { useToasts } from '../data/toasts.ts'
import { passagesOf } from './cursor/keyboard-selection.ts'
import type { FrameDocument, TextRange } from './frame/frame-document.ts'
import { isAnchored } from './frame/layers.ts'
import { activeHighlight, type HighlightInput } from './highlights/highlight-input.ts'
import { sentences } from './sentences.ts'

type Cut = Input<'cut'>['cut']

/** Corrects what is part of the article: only in its current version. */
export function useCutCommands({ article, frame, selection, cursor, scrollTo }: HighlightInput): void {
  const { id, version, current } = article
  const change = useChange()
  const say = useToasts((toasts) => toasts.say)
  const active = activeHighlight(article, usePage('highlight').highlight)
  const cut = (make: (range: TextRange) => Cut) => async () => {
    const range = selection ?? (active !== null && isAnchored(active) ? active : cursor.passage())
    if (range === null) return say(sentences.selectFirst)
    await scrollTo.bringIntoView(range)
    await change('cut', { id, version, cut: make(range) })
  }
  const canCut = version === current && frame !== null
  useCommands({
    'leave-out': canCut ? cut(({ start, end }) => ({ do: 'remove', start, end })) : undefined,
    encoding: hasPage(article) ? () => useView.getState().show('encoding') : undefined,
    'begin-story': canCut ? cut(({ start }) => ({ do: 'story', start })) : undefined,
  })
}

/** Whether the page of an article was kept, so that it can be read again. */
export const hasPage = ({ parentId, versions }: Pick<ArticleView, 'parentId' | 'versions'>): boolean =>
  parentId === null && versions.some(({ sources }) => (sources[0]?.file ?? null) !== null)

/** What leaving out a selection would remove: entire blocks, however little of them is selected. */
export function leaveOutLabel(frame: FrameDocument, { start, end }: TextRange): string {
  const blocks = passagesOf(frame).filter((passage) => {
    const from = frame.offsetOf(passage, 0, 'start')
    const to = frame.offsetOf(passage, passage.childNodes.length, 'end')
    return from !== null && to !== null && from < end && to > start
  })
  return blocks.length > 1 ? sentences.leaveOutMany : sentences.leaveOutOne
}

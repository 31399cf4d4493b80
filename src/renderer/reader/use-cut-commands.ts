import type { ArticleView } from '#shared/views.ts'
import { useCommands } from '../commands/registry.ts'
import { useChange } from '../data/mutate.ts'
import { useView } from '../data/state/view.ts'
import { useToasts } from '../data/toasts.ts'
import { passagesOf } from './cursor/keyboard-selection.ts'
import type { TextRange } from './cursor/use-selection.ts'
import type { FrameDocument } from './frame/frame-document.ts'
import { isAnchored } from './frame/layers.ts'

interface What {
  readonly article: ArticleView
  readonly frame: FrameDocument | null
  readonly selected: TextRange | null
  /** The passage the keys have chosen, as offsets. */
  readonly passage: () => TextRange | null
  /** Scrolls to what nothing is seen of, before it is left out. */
  readonly bringIntoView: (what: TextRange) => Promise<void>
}

/** Puts right by hand what is part of the article: of its current version alone. */
export function useCutCommands({ article, frame, selected, passage, bringIntoView }: What): void {
  const { id, version, current } = article
  const change = useChange()
  const say = useToasts((toasts) => toasts.say)
  const highlight = useView((view) => view.highlight)
  const chosen = article.highlights.find((each) => each.id === highlight)
  const cut = (make: (what: TextRange) => Parameters<typeof change<'cut'>>[1]['cut']) => async () => {
    const what = selected ?? (chosen !== undefined && isAnchored(chosen) ? chosen : passage())
    if (what === null) return say('Select a passage first: with the mouse, or with ↓.')
    await bringIntoView(what)
    await change('cut', { id, version, cut: make(what) })
  }
  const can = version === current && frame !== null
  useCommands({
    'leave-out': can ? cut(({ start, end }) => ({ do: 'remove', start, end })) : undefined,
    encoding: hasPage(article) ? () => useView.getState().show('encoding') : undefined,
    'begin-story': can ? cut(({ start }) => ({ do: 'story', start })) : undefined,
  })
}

/** Whether the page it was read from is kept, so that it can be read again. */
export const hasPage = ({ parentId, versions }: Pick<ArticleView, 'parentId' | 'versions'>): boolean =>
  parentId === null && versions.some(({ sources }) => (sources[0]?.file ?? null) !== null)

/** What leaving out would take: it takes whole blocks, however little of them is selected. */
export function leaveOutLabel(frame: FrameDocument, { start, end }: TextRange): string {
  const touched = passagesOf(frame).filter((passage) => {
    const from = frame.offsetOf(passage, 0, 'start')
    const to = frame.offsetOf(passage, passage.childNodes.length, 'end')
    return from !== null && to !== null && from < end && to > start
  })
  return touched.length > 1 ? 'Leave out these paragraphs' : 'Leave out this paragraph'
}

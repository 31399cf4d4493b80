import { useEffect } from 'react'
import { useCommands } from '../../../commands/registry.ts'
import { usePageName } from '../../../data/page/use-page.ts'
import { quoteInNote } from '../../../data/quotation/quote-in-note.ts'
import { otherName, pageOf } from '../../../data/state/pages/page.ts'
import { useView } from '../../../data/state/view.ts'
import { useToasts } from '../../../data/toasts.ts'
import { selectionIn } from '../../frame/frame-document.ts'
import { isAnchored } from '../../frame/layers.ts'
import { linkAt } from '../../frame/use-links.ts'
import { activeHighlight, type HighlightInput } from '../highlight-input.ts'
import { sentences } from '../sentences.ts'
import { endDrag, loadQuotations, startDrag } from './drag-passage.ts'

/** Quotes passages in the notes of the other of two articles: by a command, or dragged there and to other programs. */
export function useQuotations({ article, frame, selection, cursor }: HighlightInput): void {
  const say = useToasts((toasts) => toasts.say)
  const own = usePageName()
  const highlight = useView((view) => (own === null ? view : pageOf(view, own))?.highlight ?? null)
  const target = useView((view) => (own === null ? null : (pageOf(view, otherName(own))?.article ?? null)))
  const active = activeHighlight(article, highlight)
  const quote = async (to: string) => {
    const range = selection ?? (active !== null && isAnchored(active) ? active : cursor.passage())
    if (range === null || frame === null) return say(sentences.selectToCopy)
    const { quotationOf } = await loadQuotations()
    await quoteInNote({ article: to, highlight: null }, quotationOf(article, frame, range))
  }
  useCommands({ 'pair-quote': target === null ? undefined : () => void quote(target) })

  const isSelected = selection !== null
  useEffect(() => {
    // What a drag holds must be there when it starts.
    if (isSelected) void loadQuotations()
  }, [isSelected])
  useEffect(() => {
    if (frame === null) return
    const start = (event: DragEvent) => {
      const range = selectionIn(frame)
      const link = linkAt(event.target)
      const isOther = link !== null && frame.document.getSelection()?.containsNode(link, true) !== true
      if (range === null || event.dataTransfer === null || isOther) return
      startDrag(event.dataTransfer, { article, frame, range, page: own })
    }
    const end = () => endDrag(own)
    frame.document.addEventListener('dragstart', start)
    frame.document.addEventListener('dragend', end)
    return () => {
      frame.document.removeEventListener('dragstart', start)
      frame.document.removeEventListener('dragend', end)
    }
  }, [frame, article, own])
  // The text that it is dragged from may close or get another version.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another frame ends it
  useEffect(() => () => endDrag(own), [frame, own])
}

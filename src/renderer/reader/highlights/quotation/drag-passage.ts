import type { ArticleView } from '#shared/views.ts'
import { DRAG_TYPE, useDrag } from '../../../data/state/drag.ts'
import type { PageName } from '../../../data/state/pages/page.ts'
import type { FrameDocument, TextRange } from '../../frame/frame-document.ts'

type Module = typeof import('./quotation-of.ts')

let loaded: Module | null = null

/** Loads what quotes a passage: a reader who quotes nothing never needs it. */
export async function loadQuotations(): Promise<Module> {
  loaded = await import('./quotation-of.ts')
  return loaded
}

interface Source {
  readonly article: ArticleView
  readonly frame: FrameDocument
  readonly range: TextRange
  readonly page: PageName | null
}

/**
 * Starts the drag of a passage. Other programs get it with its source, as copying gives it; notes of this window take the
 * quotation that is registered here, and nothing that the drag holds.
 */
export function startDrag(data: DataTransfer, { article, frame, range, page }: Source): void {
  const quotation = loaded?.quotationOf(article, frame, range)
  if (quotation !== undefined) {
    data.setData('text/plain', quotation.forms.plain)
    data.setData('text/html', quotation.forms.html)
  }
  data.setData(DRAG_TYPE, 'passage')
  data.effectAllowed = 'copy'
  useDrag.getState().setPassage({
    page,
    quotation:
      quotation === undefined
        ? loadQuotations().then(({ quotationOf }) => quotationOf(article, frame, range))
        : Promise.resolve(quotation),
  })
}

/**
 * Ends the drag of a passage of a page: also where what is dragged is removed, for then no `dragend` comes, and what is
 * dropped on a note next would be taken for the passage.
 */
export function endDrag(page: PageName | null): void {
  const { passage, setPassage } = useDrag.getState()
  if (passage?.page === page) setPassage(null)
}

import type { Id } from '#shared/model.ts'
import { buttons } from '../sentences.ts'
import { type ToastAction, useToasts } from '../toasts.ts'
import { isAtRest, isInField, type Moment } from './attention.ts'
import { isOpen as isOnPage } from './pages/page.ts'
import { useView } from './view.ts'

interface ArticleArrival {
  readonly id: Id
  readonly sentence: string
  readonly undo: ToastAction | undefined
  /** When the user asked for it. */
  readonly since: Moment
}

/**
 * Says that an article has arrived, with Open and Undo. The article opens by itself only where the user is not reading or
 * writing, and never takes the focus.
 */
export function announce({ id, sentence, undo, since }: ArticleArrival): void {
  const page = useView.getState()
  const { open } = page
  const isOpen = [page, page.other].some((each) => each?.article === id && each.version === null)
  const opens = !isOnPage(page, id) && isAtRest(since)
  // In a window that shows one thing at a time, the page would cover the field.
  if (opens) open(id, null, isInField() ? 'stay' : undefined)
  const openAction: ToastAction[] = opens || isOpen ? [] : [{ label: buttons.open, run: () => open(id) }]
  useToasts.getState().notify(sentence, undo === undefined ? openAction : [...openAction, undo])
}

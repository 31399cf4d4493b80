import type { Id } from '#shared/model.ts'
import { type ToastAction, useToasts } from '../toasts.ts'
import { isAtRest, type Moment } from './attention.ts'
import { useView } from './view.ts'

interface ArticleArrival {
  readonly id: Id
  readonly sentence: string
  readonly undo: ToastAction | undefined
  /** When it was asked for. */
  readonly since: Moment
}

/**
 * Says that an article is there, with the ways to open it and to take it back. It is put on the page by itself only
 * where nobody reads or writes, and never over what has the focus.
 */
export function announce({ id, sentence, undo, since }: ArticleArrival): void {
  const { article, version, open } = useView.getState()
  const isOpen = article === id && version === null
  const opens = !isOpen && article !== id && isAtRest(since)
  if (opens) open(id, null, isInField() ? 'stay' : undefined)
  const way: ToastAction[] = opens || isOpen ? [] : [{ label: 'Open', run: () => open(id) }]
  useToasts.getState().notify(sentence, undo === undefined ? way : [...way, undo])
}

/** In a window that shows one thing at a time, a page would cover the field. */
const isInField = (): boolean => document.activeElement?.matches('input, textarea') === true

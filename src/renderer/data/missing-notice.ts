import { create } from 'zustand'
import { plainLine } from '#shared/text/plain-line.ts'
import { isLibraryMissing, sentenceOf } from './bridge.ts'
import { useToasts } from './toasts.ts'

/** The notice that asks where the library is while its folder is gone. */
interface MissingNotice {
  readonly isShown: boolean
  /** How many changes were refused while it was shown. */
  readonly refusals: number
  /** Called when the notice appears. A toast with the same sentence goes. */
  show(sentence: string): void
  hide(): void
}

export const useMissingNotice = create<MissingNotice>((set) => ({
  isShown: false,
  refusals: 0,
  show(sentence) {
    const { toasts, close } = useToasts.getState()
    for (const { id, text } of toasts) if (text === plainLine(sentence)) close(id)
    set({ isShown: true, refusals: 0 })
  },
  hide: () => set({ isShown: false, refusals: 0 }),
}))

/**
 * Says why something was refused, in a toast. Where the notice about a missing library says it already, a toast would
 * only cover the notice: the notice then says that nothing was saved.
 */
export function sayRefusal(thrown: unknown): void {
  if (isSaidByNotice(thrown)) useMissingNotice.setState(({ refusals }) => ({ refusals: refusals + 1 }))
  else useToasts.getState().say(sentenceOf(thrown))
}

/** Whether the notice about a missing library is shown and gives the reason of this failure. */
export const isSaidByNotice = (thrown: unknown): boolean =>
  isLibraryMissing(thrown) && useMissingNotice.getState().isShown

import { create } from 'zustand'
import { countWords } from '#shared/text/words.ts'
import { addressesIn } from './addresses.ts'
import { useView } from './state/view.ts'

/** Fewer words are a note to oneself or a search, and no article. */
const LEAST_WORDS = 20
/** One line of fewer may be a sentence that is looked for. */
const LEAST_WORDS_OF_LINE = 60

/** Whether a text is long enough to be an article. */
export const isLongEnough = (text: string): boolean => countWords(text) >= LEAST_WORDS

/** Whether a text pasted into the search box is no search: many lines, or very many words. */
export const isTooLongToSearch = (text: string): boolean =>
  addressesIn(text).length === 0 && countWords(text) >= (/\n/.test(text.trim()) ? LEAST_WORDS : LEAST_WORDS_OF_LINE)

interface PastedText {
  /** The text that was pasted and not clipped yet. */
  readonly text: string | null
  offer(text: string): void
  close(): void
}

/** A text that is offered to be clipped: nothing is kept before its reader says so. */
export const usePastedText = create<PastedText>((set) => ({
  text: null,
  offer: (text) => {
    set({ text })
    // In a window that shows the page alone, the offer stands with the list.
    useView.getState().turnTo('list')
  },
  close: () => set({ text: null }),
}))

import { create } from 'zustand'
import { countWords } from '#shared/text/words.ts'
import { addressesIn } from './addresses.ts'
import { useView } from './state/view.ts'

/** A text of fewer words is a note or a search, not an article. */
const LEAST_WORDS = 20
/** A single line of fewer words may be a sentence to search for. */
const LEAST_WORDS_OF_LINE = 60

/** Whether a text is long enough to be an article. */
export const isLongEnough = (text: string): boolean => countWords(text) >= LEAST_WORDS

/** Whether a text pasted into the search box is too long for a search: several lines, or very many words. */
export const isTooLongToSearch = (text: string): boolean =>
  addressesIn(text).length === 0 && countWords(text) >= (/\n/.test(text.trim()) ? LEAST_WORDS : LEAST_WORDS_OF_LINE)

interface PastedText {
  /** The pasted text that is offered; null for none. */
  readonly text: string | null
  offer(text: string): void
  close(): void
}

/** A pasted text that can be clipped. Nothing is saved before the reader confirms it. */
export const usePastedText = create<PastedText>((set) => ({
  text: null,
  offer: (text) => {
    set({ text })
    // A window that shows only the page would hide the offer, which is below the list.
    useView.getState().turnTo('list')
  },
  close: () => set({ text: null }),
}))

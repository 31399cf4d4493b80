import { create } from 'zustand'
import type { Id } from '#shared/model.ts'
import { ask } from '../bridge.ts'
import {
  type CardBoard,
  type ClipCard,
  type ClipMode,
  type ClipOrigin,
  clipMany,
  clipManyAgain,
  clipManyAnyway,
  clipOne,
  clipSample,
} from './run-clip.ts'
import { addressesSentence, textsSentence } from './sentences.ts'

interface Clips {
  readonly cards: readonly ClipCard[]
  clip(url: string, how?: ClipMode, by?: ClipOrigin): Promise<void>
  /** Clips texts that have no address. Several are one job and one undo. */
  clipTexts(texts: readonly string[], how?: ClipMode): Promise<void>
  /** Clips addresses. Several are one job and one undo. */
  clipAll(urls: readonly string[], by: ClipOrigin): Promise<void>
  /** Keeps all that the page of a refused card shows. */
  clipAnyway(card: ClipCard): Promise<void>
  /** Clips what a refused card is about once more. */
  retry(card: ClipCard): Promise<void>
  /** Does so for refused addresses of the queue. They are one job and one undo. */
  clipAllAnyway(ids: readonly Id[]): Promise<void>
  /** Fetches failed addresses of the queue again, in the same way. */
  retryAll(ids: readonly Id[]): Promise<void>
  /** Adds the article that comes with the program, and opens it. */
  sample(): Promise<void>
  cancel(job: string): void
  close(job: string): void
}

/** The clips of this window, and the cards about them. */
export const useClips = create<Clips>((set, get) => {
  const board: CardBoard = {
    put: (card) =>
      set(({ cards }) => ({
        cards: [...cards.filter(({ job, url }) => job !== card.job && url !== card.url), card],
      })),
    close: (job) => set(({ cards }) => ({ cards: cards.filter((card) => card.job !== job) })),
  }
  return {
    cards: [],
    close: board.close,
    cancel: (job) => void ask('cancel', { job }).catch(() => undefined),
    clip: (url, how = 'once', by = 'hand') => clipOne(board, { source: { url }, name: { url }, how, by }),
    async clipTexts(texts, how = 'once') {
      const [text, ...more] = texts
      if (text === undefined) return
      if (more.length === 0)
        return clipOne(board, {
          source: { text },
          name: { url: firstLineOf(text), text },
          how,
          by: 'hand',
        })
      await clipMany(
        board,
        texts.map((each) => ({ text: each })),
        textsSentence(texts.length),
        'hand',
      )
    },
    async clipAll(urls, by) {
      const [url, ...more] = urls
      if (url === undefined) return
      if (more.length === 0) return get().clip(url, 'once', by)
      await clipMany(
        board,
        urls.map((each) => ({ url: each })),
        addressesSentence(urls.length),
        by,
      )
    },
    async clipAnyway(card) {
      if (card.state !== 'refused' || !card.help.aids.includes('anyway')) return
      if (card.text === undefined) return get().clip(card.url, 'anyway', card.by)
      return get().clipTexts([card.text], 'anyway')
    },
    retry: ({ text, url, by }) => (text === undefined ? get().clip(url, 'once', by) : get().clipTexts([text])),
    clipAllAnyway: (ids) => clipManyAnyway(board, ids, addressesSentence(ids.length)),
    retryAll: (ids) => clipManyAgain(board, ids, addressesSentence(ids.length)),
    sample: clipSample,
  }
})

/** Enough of a line to recognise a text by. */
const LONGEST_NAME = 90

/** The first line of a text, as it is called before it has a title. */
export function firstLineOf(text: string): string {
  const line = text.trim().split('\n', 1)[0]?.trim() ?? ''
  return line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME - 1).trimEnd()}…` : line
}

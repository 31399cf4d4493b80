import type { Id } from '#shared/model.ts'
import { ask } from '../data/bridge.ts'
import { useChange } from '../data/mutate.ts'
import { usePage } from '../data/page/use-page.ts'
import { useToasts } from '../data/toasts.ts'
import { type LeftOutBlock, placeInText } from './blocks.ts'
import { holdScroll } from './hold-scroll.ts'
import { blockSentences } from './sentences.ts'

export interface BlockMoves {
  /** Puts a block into the article. @param at its index among the actions of the list */
  bringBack(block: LeftOutBlock, at: number): void
  /** Leaves out a block that was brought back. @param at its index among the actions of the list */
  leaveOut(block: LeftOutBlock, at: number): Promise<void>
  showInText(block: LeftOutBlock): Promise<void>
}

/**
 * Moves blocks between the receipt and the article.
 * @param prepare called with the index of an action that will go away; returns the element to keep in place
 */
export function useBlockMoves(id: Id, version: number, prepare: (at: number) => HTMLElement | null): BlockMoves {
  const change = useChange()
  const { open } = usePage()
  const say = useToasts((toasts) => toasts.say)
  const placeOf = async (block: LeftOutBlock) => {
    const { text } = await ask('text', { id, version })
    const place = placeInText(text, block)
    if (place === null) say(blockSentences.changed)
    return place
  }
  return {
    bringBack(block, at) {
      holdScroll(prepare(at))
      void change('cut', { id, version, cut: { do: 'keep', block: block.id } })
    },
    async leaveOut(block, at) {
      const place = await placeOf(block)
      if (place === null) return
      holdScroll(prepare(at))
      void change('cut', { id, version, cut: { do: 'remove', ...place } })
    },
    async showInText(block) {
      const place = await placeOf(block)
      if (place !== null) open(id, place)
    },
  }
}

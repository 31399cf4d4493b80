import { type FoldOptions, foldEach, READING } from './fold.ts'
import type { Range } from './quote.ts'

/** A text that is folded for comparing, and its mapping to the offsets of the original. */
export interface FoldedText {
  readonly text: string
  /** The part of the original that a part of the folded text comes from, in whole characters. */
  original(range: Range): Range
}

/** Folds a text, for reading unless the options say otherwise, and keeps track of characters whose length changes. */
export function foldText(text: string, options: FoldOptions = READING): FoldedText {
  /** Characters whose length changes: their range in the folded text and in the original. */
  const changes: { readonly from: number; readonly to: number; readonly start: number; readonly end: number }[] = []
  let drift = 0
  const plain = foldEach(
    text,
    (start, length, becomes) => {
      const from = start + drift
      changes.push({ from, to: from + becomes, start, end: start + length })
      drift += becomes - length
    },
    options,
  )

  /** The part of the original that one unit of the folded text comes from. */
  function unit(at: number): Range {
    let low = 0
    let high = changes.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((changes[middle]?.to ?? 0) <= at) low = middle + 1
      else high = middle
    }
    const change = changes[low]
    if (change !== undefined && change.from <= at) return change
    const before = changes[low - 1]
    const start = before === undefined ? at : before.end + at - before.to
    return { start, end: start + 1 }
  }

  return { text: plain, original: ({ start, end }) => ({ start: unit(start).start, end: unit(end - 1).end }) }
}

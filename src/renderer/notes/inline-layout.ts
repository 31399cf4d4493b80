/** A note that folds under the block that holds the end of its passage, in pixels from the top of the text. */
export interface InlineNote {
  readonly id: string
  readonly block: string
  /** Where the block ends, without the room that is kept below it. */
  readonly bottom: number
  readonly height: number
}

/** Air between a block and its note, and between two notes. */
const GAP = 8

export interface InlineLayout {
  readonly tops: ReadonlyMap<string, number>
  /** What is to be kept free below each block. */
  readonly gaps: ReadonlyMap<string, number>
}

/** Where notes stand below their passages: one under the other, in the order given, and the room they take. */
export function inlineLayout(notes: readonly InlineNote[]): InlineLayout {
  const tops = new Map<string, number>()
  const rooms = new Map<string, number>()
  for (const { id, block, bottom, height } of notes) {
    const taken = rooms.get(block) ?? 0
    tops.set(id, bottom + taken + GAP)
    rooms.set(block, taken + GAP + height)
  }
  return { tops, gaps: rooms }
}

/** A note below the block that holds the end of its passage, in pixels from the top of the text. */
export interface InlineNote {
  readonly id: string
  readonly block: string
  /** Where the block ends, without the gap reserved below it. */
  readonly bottom: number
  readonly height: number
}

/** Pixels between a block and its note, and between two notes. */
const SPACING = 8

export interface InlineLayout {
  readonly tops: ReadonlyMap<string, number>
  /** The gap to reserve below each block. */
  readonly gaps: ReadonlyMap<string, number>
}

/** Where notes go below their passages: one below the other, in the order given. */
export function inlineLayout(notes: readonly InlineNote[]): InlineLayout {
  const tops = new Map<string, number>()
  const gaps = new Map<string, number>()
  for (const { id, block, bottom, height } of notes) {
    const gap = gaps.get(block) ?? 0
    tops.set(id, bottom + gap + SPACING)
    gaps.set(block, gap + SPACING + height)
  }
  return { tops, gaps }
}

/** Whether two notes are below one block, so that they need numbers: the block does not say which is whose. */
export function isCrowdedInline(notes: readonly Pick<InlineNote, 'block'>[]): boolean {
  return new Set(notes.map(({ block }) => block)).size < notes.length
}

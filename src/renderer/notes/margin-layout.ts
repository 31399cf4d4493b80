/** A note that wants to stand beside its passage, in pixels from the top of the text. */
export interface MarginNote {
  readonly id: string
  readonly top: number
  readonly height: number
}

/** Air between two notes. */
const GAP = 12

/**
 * Where notes stand so that none covers another: in the order of their passages, as near to them as there is room.
 * They are given in the order of the text.
 * The chosen one stands exactly beside its passage, and the others make way.
 */
export function marginLayout(wanting: readonly MarginNote[], chosen: string | null): ReadonlyMap<string, number> {
  // Passages of one line stand at the same height: they keep the order of the text, in which they come.
  const notes = [...wanting].sort((a, b) => a.top - b.top)
  const tops = new Map<string, number>()
  const fixed = notes.findIndex(({ id }) => id === chosen)
  let free = Number.NEGATIVE_INFINITY
  for (const [index, { id, top, height }] of notes.entries()) {
    const at = index === fixed ? top : Math.max(top, free)
    tops.set(id, at)
    free = at + height + GAP
  }
  // Those before the chosen one make way upwards.
  let limit = fixed === -1 ? Number.NEGATIVE_INFINITY : (notes[fixed]?.top ?? 0)
  for (let index = fixed - 1; index >= 0; index--) {
    const note = notes[index]
    if (note === undefined) break
    const at = Math.min(tops.get(note.id) ?? note.top, limit - GAP - note.height)
    tops.set(note.id, at)
    limit = at
  }
  return tops
}

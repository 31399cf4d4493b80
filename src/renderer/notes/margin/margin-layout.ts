/** A note next to its passage, in pixels from the top of the text. */
export interface MarginNote {
  readonly id: string
  readonly top: number
  readonly height: number
}

/** Pixels between two notes. */
const SPACING = 12

/**
 * Where notes go in the margin so that none covers another: in the order of their passages, and as near to them as there
 * is room. The active note is exactly next to its passage, and the others move.
 * @param margin notes in the order of the text
 */
export function marginLayout(margin: readonly MarginNote[], activeId: string | null): ReadonlyMap<string, number> {
  // Passages on the same line have the same top: a stable sort keeps them in the order of the text.
  const notes = [...margin].sort((a, b) => a.top - b.top)
  const tops = new Map<string, number>()
  const active = notes.findIndex(({ id }) => id === activeId)
  let free = Number.NEGATIVE_INFINITY
  for (const [index, { id, top, height }] of notes.entries()) {
    const at = index === active ? top : Math.max(top, free)
    tops.set(id, at)
    free = at + height + SPACING
  }
  // Notes before the active one move up.
  let limit = active === -1 ? Number.NEGATIVE_INFINITY : (notes[active]?.top ?? 0)
  for (let index = active - 1; index >= 0; index--) {
    const note = notes[index]
    if (note === undefined) break
    const at = Math.min(tops.get(note.id) ?? note.top, limit - SPACING - note.height)
    tops.set(note.id, at)
    limit = at
  }
  return tops
}

/** A note farther from its passage, in pixels, is not seen to belong to it: about two lines of the text. */
const NEAR = 48

/** Whether notes can no longer be near their passages, so that they need numbers. The active note changes nothing of it. */
export function isCrowded(margin: readonly MarginNote[]): boolean {
  const tops = marginLayout(margin, null)
  return margin.some(({ id, top }) => (tops.get(id) ?? top) - top > NEAR)
}

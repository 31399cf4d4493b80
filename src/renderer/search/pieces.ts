export interface Piece {
  readonly text: string
  readonly marked: boolean
  /** Where it begins. */
  readonly at: number
}

/** A text cut at its marks: whatever they are, in order or not, overlapping or past the end, no letter is lost or doubled. */
export function pieces(text: string, marks: readonly (readonly [number, number])[]): readonly Piece[] {
  const found: Piece[] = []
  let done = 0
  const put = (end: number, marked: boolean) => {
    if (end > done) found.push({ text: text.slice(done, end), marked, at: done })
    done = Math.max(done, end)
  }
  for (const [start, end] of [...marks].sort(([a], [b]) => a - b)) {
    put(Math.min(start, text.length), false)
    put(Math.min(end, text.length), true)
  }
  put(text.length, false)
  return found
}

export interface Piece {
  readonly text: string
  readonly marked: boolean
  /** Where it begins. */
  readonly at: number
}

/**
 * Cuts a text at its marks. No letter is lost or doubled, even where marks overlap, are out of order or lie past the
 * end.
 */
export function pieces(text: string, marks: readonly (readonly [number, number])[]): readonly Piece[] {
  const cut: Piece[] = []
  let done = 0
  const put = (end: number, marked: boolean) => {
    if (end > done) cut.push({ text: text.slice(done, end), marked, at: done })
    done = Math.max(done, end)
  }
  for (const [start, end] of [...marks].sort(([a], [b]) => a - b)) {
    put(Math.min(start, text.length), false)
    put(Math.min(end, text.length), true)
  }
  put(text.length, false)
  return cut
}

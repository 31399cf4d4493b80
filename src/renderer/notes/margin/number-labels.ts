/** The number of a note, and where its passage begins, in pixels from the top of the text. */
export interface NumberedPassage {
  readonly number: number
  readonly top: number
}

/** The numbers of all passages that begin in one line. */
export interface NumberLabel {
  /** Pixels from the top of the text. */
  readonly top: number
  readonly text: string
}

/** Passages whose tops differ by less, in pixels, begin in the same line. */
const LINE = 12

/** The labels next to the lines of the text: one for each line in which numbered passages begin. */
export function numberLabels(passages: readonly NumberedPassage[]): readonly NumberLabel[] {
  const lines: { readonly top: number; readonly numbers: number[] }[] = []
  for (const { number, top } of [...passages].sort((a, b) => a.top - b.top)) {
    const line = lines.at(-1)
    if (line !== undefined && top - line.top < LINE) line.numbers.push(number)
    else lines.push({ top, numbers: [number] })
  }
  return lines.map(({ top, numbers }) => ({ top, text: runs(numbers.sort((a, b) => a - b)) }))
}

/** `3`, `3–5`, `3, 7`. */
function runs(numbers: readonly number[]): string {
  const spans: { readonly from: number; to: number }[] = []
  for (const number of numbers) {
    const last = spans.at(-1)
    if (last !== undefined && number === last.to + 1) last.to = number
    else spans.push({ from: number, to: number })
  }
  return spans.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}

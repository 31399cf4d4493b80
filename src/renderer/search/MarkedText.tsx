import { pieces } from './pieces.ts'

/** A text with its matches marked. */
export function MarkedText({
  text,
  marks,
}: {
  readonly text: string
  readonly marks: readonly (readonly [number, number])[]
}) {
  return pieces(text, marks).map(({ text: piece, marked, at }) => (marked ? <mark key={at}>{piece}</mark> : piece))
}

/** In UTF-16 units. Terms are shorter (`tokenise.ts`); longer ones are not stored. */
export const LONGEST_TERM = 255

/** The UTF-16 units of a short text. */
export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at)
  return units
}

/** The text of units, at most some hundred. */
export function textOf(units: Uint16Array, from: number, to: number): string {
  return String.fromCharCode.apply(null, units.subarray(from, to) as unknown as number[])
}

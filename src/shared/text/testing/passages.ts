/** A text in which passages are found again. */
export const harbour =
  'Grain left the harbour at dawn under escort. Insurers had doubled their price overnight.\n' +
  'By noon the price had fallen again, and the pilots were paid in cash.'

/** The place of a passage in a text that has it once. */
export function placeOf(text: string, passage: string): { start: number; end: number } {
  const start = text.indexOf(passage)
  if (start === -1 || text.indexOf(passage, start + 1) !== -1) throw new Error(`not once: ${passage}`)
  return { start, end: start + passage.length }
}

import type { Block } from './blocks.ts'

/** `Heron` and `Staff`, `HERON` and `STAFF`, `張三` and `記者`; never the first letter of a word, set large. */
const ENDS = /\p{Ll}$|\p{Lo}$|[\p{N})\]’'"”.]$|\p{Lu}{2}$/u
const BEGINS = /^[\p{Lu}\p{Lo}\p{N}@(["“]/u

/**
 * A line with a stroke where two elements run together: style sheets put a space between a name and the office behind it
 * (`Howard HeronStaff Writer`), which the text has not.
 */
export function spokenLine(line: Block): string {
  let spoken = ''
  let before: Text | null = null
  for (const text of line.nodes) {
    const runsOn =
      before !== null && before.parentNode !== text.parentNode && ENDS.test(spoken) && BEGINS.test(text.data)
    spoken += runsOn ? ` · ${text.data}` : text.data
    before = text
  }
  return spoken.replace(/\s+/g, ' ').trim()
}

/**
 * Trimming of other characters than white space, in one pass. An expression such as `/-+$/` starts again at each hyphen of
 * a run that does not end the text: 100,000 of them cost seconds.
 */

/** A text without those of `characters` (each one UTF-16 unit) that it begins with. */
export function trimStartOf(text: string, characters: string): string {
  let from = 0
  while (from < text.length && characters.includes(text.charAt(from))) from += 1
  return text.slice(from)
}

/** The same at its end. */
export function trimEndOf(text: string, characters: string): string {
  let to = text.length
  while (to > 0 && characters.includes(text.charAt(to - 1))) to -= 1
  return text.slice(0, to)
}

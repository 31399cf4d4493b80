/**
 * Trims other characters than white space, in one pass. An expression such as `/-+$/` starts again at each hyphen of a
 * run that does not end the text: 100,000 of them took seconds.
 */

/** A text without the `characters` (each one UTF-16 unit) at its beginning. */
export function trimStartOf(text: string, characters: string): string {
  let from = 0
  while (from < text.length && characters.includes(text.charAt(from))) from += 1
  return text.slice(from)
}

/** A text without the `characters` at its end. */
export function trimEndOf(text: string, characters: string): string {
  let to = text.length
  while (to > 0 && characters.includes(text.charAt(to - 1))) to -= 1
  return text.slice(0, to)
}

import { sameWords } from '../../dom/blocks.ts'

/**
 * A heading with the blanks that a title of the page has between the same letters: where a style sheet sets the lines of
 * a heading below each other, its words run together (`Nine doorsnine shades`).
 */
export function respace(heading: string, stated: readonly string[]): string {
  const letters = bare(heading)
  const title = stated.find((each) => bare(each) === letters)
  if (title === undefined || sameWords(title, heading)) return heading
  const blanks = new Set<number>()
  let at = 0
  for (const letter of title) {
    if (BLANK.test(letter)) blanks.add(at)
    else at += 1
  }
  let spaced = ''
  at = 0
  for (const letter of heading) {
    const isBlank = BLANK.test(letter)
    if (!isBlank && blanks.has(at) && spaced !== '' && !spaced.endsWith(' ')) spaced += ' '
    if (!isBlank) at += 1
    spaced += letter
  }
  return spaced
}

const BLANK = /\s/u

/** Without blanks, in small letters. */
function bare(text: string): string {
  return text.replace(/\s+/gu, '').toLowerCase()
}

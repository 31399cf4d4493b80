/** A passage in a text, in UTF-16 units. */
export interface Passage {
  readonly start: number
  readonly end: number
}

/**
 * Finds a selection of a page in the text of its article. White space of any kind and length counts as the same, because
 * a browser writes its own between paragraphs. Takes linear time.
 * @returns null where the words are not there, or are there more than once
 */
export function findPassage(text: string, selection: string): Passage | null {
  const { plain, places } = collapse(text)
  const wanted = collapse(selection).plain.trim()
  if (wanted === '') return null
  const at = plain.indexOf(wanted)
  if (at === -1 || plain.indexOf(wanted, at + 1) !== -1) return null
  return { start: places[at] ?? 0, end: (places[at + wanted.length - 1] ?? 0) + 1 }
}

/** A text with one blank for each run of white space, and where each unit of it is in the text. */
function collapse(text: string): { readonly plain: string; readonly places: readonly number[] } {
  const places: number[] = []
  const units: string[] = []
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at)
    const isSpace = unit.trim() === ''
    if (isSpace && units.at(-1) === ' ') continue
    units.push(isSpace ? ' ' : unit)
    places.push(at)
  }
  return { plain: units.join(''), places }
}

/**
 * How words of a language end: the endings that one stem takes (`y ies ied` of `story`, `stories`, `storied`). A word that
 * ends in one of them may end in the others too.
 */
export interface Paradigm {
  readonly endings: readonly string[]
  /** So many letters at least are before the ending. */
  readonly least: number
  /** What the letters before the ending must look like. */
  readonly stem?: RegExp
}

/** @param endings separated by blanks; `-` for none */
export function paradigm(endings: string, least = 3, stem?: RegExp): Paradigm {
  const list = endings.split(/\s+/).map((ending) => (ending === '-' ? '' : ending))
  return stem === undefined ? { endings: list, least } : { endings: list, least, stem }
}

/**
 * The other forms that a word may have, those that no text has among them: the index is asked for each.
 * @param word folded
 */
export function formsBy(paradigms: readonly Paradigm[], word: string): ReadonlySet<string> {
  const forms = new Set<string>()
  for (const { endings, least, stem } of paradigms)
    for (const ending of endings) {
      const length = word.length - ending.length
      if (length < least || !word.endsWith(ending)) continue
      const before = word.slice(0, length)
      if (stem !== undefined && !stem.test(before)) continue
      for (const other of endings) forms.add(before + other)
    }
  forms.delete(word)
  return forms
}

const MARK = /^[[(]?(?:note\s*)?(?:\d{1,4}|[a-z]|[ivxlc]{1,6}|[*†‡§¶#+?ⓘ]{1,4})[\])]?$/iu

/** Whether a text is nothing but the mark of a note: `*`, `[2]`, `(iv)`. */
export function isNoteMark(text: string): boolean {
  return MARK.test(text)
}

/** Paths of pages about authors. */
export const PROFILE =
  /\/(?:authors?|autor(?:en|es|i)?|auteurs?|auteure|autore|writers?|redakteure?|people|persons?|contributors?|journalists?|reporters?|columnists?|staff|by|byline)\/[^/?#]/i

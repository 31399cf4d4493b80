/** The http(s) address that a text is; null when it is anything else, such as words to search for. */
export function addressIn(text: string): string | null {
  const candidate = text.trim()
  if (!/^https?:\/\/[^\s/]+\S*$/i.test(candidate)) return null
  try {
    return new URL(candidate).href === '' ? null : candidate
  } catch {
    return null
  }
}

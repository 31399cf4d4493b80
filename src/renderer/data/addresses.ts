/** The http(s) address in a text; null when the text is anything else, such as words to search for. */
export function addressIn(text: string): string | null {
  const candidate = text.trim()
  if (!/^https?:\/\/[^\s/]\S*$/i.test(candidate)) return null
  try {
    return new URL(candidate).href === '' ? null : candidate
  } catch {
    return null
  }
}

/** The addresses in a text, each once. Empty when the text has anything else in it. */
export function addressesIn(text: string): readonly string[] {
  const words = text.split(/\s+/).filter(Boolean)
  const addresses = words.map(addressIn)
  return addresses.includes(null) ? [] : [...new Set(addresses.filter((address) => address !== null))]
}
